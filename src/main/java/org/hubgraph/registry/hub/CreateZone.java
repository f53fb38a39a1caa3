package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A new zone of a hub that is there.")
public class CreateZone extends NewZone {
    @NonNull
    @Id
    @Description("The hub: its id or its slug.")
    public String hub;
}
