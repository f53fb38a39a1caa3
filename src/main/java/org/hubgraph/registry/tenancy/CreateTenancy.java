package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That an organisation is in a hub, or next to it.")
public class CreateTenancy extends TenancyContent {
    @NonNull
    @Id
    @Description("The organisation: its id or its slug.")
    public String tenant;
}
