package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TenantRelationFilter")
@Description("Conditions on related tenants; all that are given must match.")
public class TenantRelationFilter {
    @Description("At least one tenant matches this. `{}` matches if there is any tenant.")
    public TenantFilter some;

    @Description("No tenant matches this. `{}` matches if there is no tenant.")
    public TenantFilter none;

    @Description("Every tenant matches this. It matches, too, if there is no tenant.")
    public TenantFilter every;
}
