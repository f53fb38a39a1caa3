package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.tenant.Tenant;

@Type("CreateTenantInHubPayload")
@Description("The organisation and the tenancy that were added.")
public record TenantInHubCreated(
        @NonNull @Description("The organisation.") Tenant tenant,
        @NonNull @Description("The tenancy.") Tenancy tenancy) {}
