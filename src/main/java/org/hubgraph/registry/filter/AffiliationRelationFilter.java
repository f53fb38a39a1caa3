package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AffiliationRelationFilter")
@Description("Conditions on a list of affiliations, past ones included; all that are given must match.")
public class AffiliationRelationFilter implements ListFilter<AffiliationFilter> {
    @Description("Only the affiliations that match this are looked at by `some`, `none`, `every` and `count`.")
    public AffiliationFilter where;

    @Description("At least one affiliation matches this. `{}` matches if there is any.")
    public AffiliationFilter some;

    @Description("No affiliation matches this. `{}` matches if there is none.")
    public AffiliationFilter none;

    @Description("Every affiliation matches this. It matches, too, if there is none.")
    public AffiliationFilter every;

    @Description("The number of affiliations, each counted once.")
    public CountFilter count;

    @Override
    public Parts<AffiliationFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
