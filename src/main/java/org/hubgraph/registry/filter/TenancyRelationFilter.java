package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TenancyRelationFilter")
@Description("Conditions on a list of tenancies, past ones included; all that are given must match.")
public class TenancyRelationFilter implements ListFilter<TenancyFilter> {
    @Description("Only the tenancies that match this are looked at by `some`, `none`, `every` and `count`.")
    public TenancyFilter where;

    @Description("At least one tenancy matches this. `{}` matches if there is any.")
    public TenancyFilter some;

    @Description("No tenancy matches this. `{}` matches if there is none.")
    public TenancyFilter none;

    @Description("Every tenancy matches this. It matches, too, if there is none.")
    public TenancyFilter every;

    @Description("The number of tenancies, each counted once.")
    public CountFilter count;

    @Override
    public Parts<TenancyFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
