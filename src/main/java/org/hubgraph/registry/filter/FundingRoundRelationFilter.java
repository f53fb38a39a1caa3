package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("FundingRoundRelationFilter")
@Description("Conditions on a list of funding rounds, past ones included; all that are given must match.")
public class FundingRoundRelationFilter implements ListFilter<FundingRoundFilter> {
    @Description("Only the funding rounds that match this are looked at by `some`, `none`, `every` and `count`.")
    public FundingRoundFilter where;

    @Description("At least one funding round matches this. `{}` matches if there is any.")
    public FundingRoundFilter some;

    @Description("No funding round matches this. `{}` matches if there is none.")
    public FundingRoundFilter none;

    @Description("Every funding round matches this. It matches, too, if there is none.")
    public FundingRoundFilter every;

    @Description("The number of funding rounds, each counted once.")
    public CountFilter count;

    @Override
    public Parts<FundingRoundFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
