package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("ZonePayload")
@Description("The zone after the change.")
public record ZoneChanged(@NonNull @Description("The zone.") Zone zone) {}
