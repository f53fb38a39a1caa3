package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TenantRelationFilter")
@Description("Conditions across a relation to tenants; both that are given hold.")
public class TenantRelationFilter {
    @Description("At least one tenant fulfils this. `{}` asks for any tenant at all.")
    public TenantFilter some;

    @Description("No tenant fulfils this. `{}` asks for none at all.")
    public TenantFilter none;
}
