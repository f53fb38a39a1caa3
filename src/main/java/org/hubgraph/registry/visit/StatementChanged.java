package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("StatementPayload")
@Description("The statement after the change.")
public record StatementChanged(
        @NonNull @Description("The statement.") Statement statement) {}
