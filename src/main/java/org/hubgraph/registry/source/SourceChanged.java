package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("SourcePayload")
@Description("The source after the change.")
public record SourceChanged(
        @NonNull @Description("The source.") Source source) {}
