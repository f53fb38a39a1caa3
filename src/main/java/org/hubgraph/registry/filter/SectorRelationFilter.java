package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("SectorRelationFilter")
@Description("Conditions on a list of sectors, past ones included; all that are given must match.")
public class SectorRelationFilter implements ListFilter<SectorFilter> {
    @Description("Only the sectors that match this are looked at by `some`, `none`, `every` and `count`.")
    public SectorFilter where;

    @Description("At least one sector matches this. `{}` matches if there is any.")
    public SectorFilter some;

    @Description("No sector matches this. `{}` matches if there is none.")
    public SectorFilter none;

    @Description("Every sector matches this. It matches, too, if there is none.")
    public SectorFilter every;

    @Description("The number of sectors, each counted once.")
    public CountFilter count;

    @Override
    public Parts<SectorFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
