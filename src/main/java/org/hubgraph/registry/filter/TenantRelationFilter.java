package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TenantRelationFilter")
@Description("Conditions on a list of organisations, past ones included; all that are given must match.")
public class TenantRelationFilter implements ListFilter<TenantFilter> {
    @Description("Only the organisations that match this are looked at by `some`, `none`, `every` and `count`.")
    public TenantFilter where;

    @Description("At least one organisation matches this. `{}` matches if there is any.")
    public TenantFilter some;

    @Description("No organisation matches this. `{}` matches if there is none.")
    public TenantFilter none;

    @Description("Every organisation matches this. It matches, too, if there is none.")
    public TenantFilter every;

    @Description("The number of organisations, each counted once.")
    public CountFilter count;

    @Override
    public Parts<TenantFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
