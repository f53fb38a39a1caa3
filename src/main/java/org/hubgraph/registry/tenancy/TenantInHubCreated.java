package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.tenant.Tenant;

@Type("CreateTenantInHubPayload")
@Description("What was added.")
public record TenantInHubCreated(
        @NonNull @Description("The organisation.") Tenant tenant,
        @NonNull @Description("Its tenancy.") Tenancy tenancy) {}
