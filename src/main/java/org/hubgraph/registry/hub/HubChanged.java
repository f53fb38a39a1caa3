package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("HubPayload")
@Description("The hub after the change.")
public record HubChanged(@NonNull @Description("The hub.") Hub hub) {}
