package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A new zone of an existing hub.")
public class CreateZone extends NewZone {
    @NonNull
    @Id
    @Description("The hub: its id or slug.")
    public String hub;
}
