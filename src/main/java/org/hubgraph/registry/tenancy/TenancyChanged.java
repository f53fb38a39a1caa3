package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("TenancyPayload")
@Description("The tenancy after the change.")
public record TenancyChanged(
        @NonNull @Description("The tenancy.") Tenancy tenancy) {}
