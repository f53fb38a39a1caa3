package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("ZonePayload")
@Description("The zone as it is now.")
public record ZoneChanged(@NonNull @Description("The zone.") Zone zone) {}
