package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("SuccessionRelationFilter")
@Description("Conditions on a list of successions, past ones included; all that are given must match.")
public class SuccessionRelationFilter implements ListFilter<SuccessionFilter> {
    @Description("Only the successions that match this are looked at by `some`, `none`, `every` and `count`.")
    public SuccessionFilter where;

    @Description("At least one succession matches this. `{}` matches if there is any.")
    public SuccessionFilter some;

    @Description("No succession matches this. `{}` matches if there is none.")
    public SuccessionFilter none;

    @Description("Every succession matches this. It matches, too, if there is none.")
    public SuccessionFilter every;

    @Description("The number of successions, each counted once.")
    public CountFilter count;

    @Override
    public Parts<SuccessionFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
