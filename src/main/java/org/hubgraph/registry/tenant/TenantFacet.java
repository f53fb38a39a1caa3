package org.hubgraph.registry.tenant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The fields that tenants can be counted by.")
@RegisterForReflection
public enum TenantFacet {
    @Description("The kinds of organisation; a tenant counts once for each.")
    KIND,
    @Description("The slugs of the sectors; a tenant counts once for each.")
    SECTOR,
    @Description("The country code.")
    COUNTRY
}
