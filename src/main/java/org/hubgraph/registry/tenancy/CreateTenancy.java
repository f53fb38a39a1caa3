package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;

@Description("A new tenancy of an organisation in a hub or near it.")
public class CreateTenancy extends TenancyContent {
    @Explicit
    @NonNull
    @Id
    @Description("The organisation: its id or slug.")
    public String tenant;
}
