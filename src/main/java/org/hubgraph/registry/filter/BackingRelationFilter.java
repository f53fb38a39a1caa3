package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("BackingRelationFilter")
@Description("Conditions on a list of backings, past ones included; all that are given must match.")
public class BackingRelationFilter implements ListFilter<BackingFilter> {
    @Description("Only the backings that match this are looked at by `some`, `none`, `every` and `count`.")
    public BackingFilter where;

    @Description("At least one backing matches this. `{}` matches if there is any.")
    public BackingFilter some;

    @Description("No backing matches this. `{}` matches if there is none.")
    public BackingFilter none;

    @Description("Every backing matches this. It matches, too, if there is none.")
    public BackingFilter every;

    @Description("The number of backings, each counted once.")
    public CountFilter count;

    @Override
    public Parts<BackingFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
