package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("CitationPayload")
@Description("The citation after the change.")
public record CitationChanged(
        @NonNull @Description("The citation.") Citation citation) {}
