package org.hubgraph.registry.tenancy;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.tenant.CreateTenant;

@Description("A new organisation, and that it is in a hub, or next to it.")
public class CreateTenantInHub extends TenancyContent {
    @NonNull
    @Valid
    @Description("The organisation, with citations of its own.")
    public CreateTenant tenant;
}
