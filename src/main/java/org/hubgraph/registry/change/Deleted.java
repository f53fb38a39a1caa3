package org.hubgraph.registry.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("DeletePayload")
@Description("The result of a deletion.")
public record Deleted(
        @NonNull @Id @Description("The id of the deleted object.")
        String deletedId) {}
