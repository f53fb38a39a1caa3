package org.hubgraph.registry.tenancy;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.tenant.CreateTenant;

@Description("A new organisation, with a tenancy in a hub or near it.")
public class CreateTenantInHub extends TenancyContent {
    @Explicit
    @NonNull
    @Valid
    @Description("The organisation, with its own citations.")
    public CreateTenant tenant;
}
