package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;

@Description("A new zone of an existing hub.")
public class CreateZone extends NewZone {
    @Explicit
    @NonNull
    @Id
    @Description("The hub: its id or slug.")
    public String hub;
}
