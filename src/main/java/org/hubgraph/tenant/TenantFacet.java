package org.hubgraph.tenant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What tenants can be counted by.")
public enum TenantFacet {
    @Description("The kind of organisation.")
    KIND,
    @Description("The sectors; a tenant counts once for each.")
    SECTOR,
    @Description("The country code.")
    COUNTRY
}
