package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("VisitPayload")
@Description("The visit after the change.")
public record VisitChanged(
        @NonNull @Description("The visit.") Visit visit) {}
