package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("HubRelationFilter")
@Description("Conditions on a list of hubs, past ones included; all that are given must match.")
public class HubRelationFilter implements ListFilter<HubFilter> {
    @Description("Only the hubs that match this are looked at by `some`, `none`, `every` and `count`.")
    public HubFilter where;

    @Description("At least one hub matches this. `{}` matches if there is any.")
    public HubFilter some;

    @Description("No hub matches this. `{}` matches if there is none.")
    public HubFilter none;

    @Description("Every hub matches this. It matches, too, if there is none.")
    public HubFilter every;

    @Description("The number of hubs, each counted once.")
    public CountFilter count;

    @Override
    public Parts<HubFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
