package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("TenantPayload")
@Description("The organisation after the change.")
public record TenantChanged(
        @NonNull @Description("The organisation.") Tenant tenant) {}
