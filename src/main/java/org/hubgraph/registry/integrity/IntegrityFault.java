package org.hubgraph.registry.integrity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;

/** The rows that have the same fault. */
@Description("A fault that several objects have in the same field.")
public record IntegrityFault(
        @NonNull @Description("The type and the field, such as `Tenancy.zone`.")
        String field,

        @NonNull @Description("The problem.") IntegrityProblem problem,

        @NonNull @Description("The action that `repairIntegrity` takes.")
        IntegrityRemedy remedy,

        @NonNull @Description("The number of objects with the fault.")
        Integer count,

        @NonNull
        @Id
        @ListSize(most = 100, assumedSize = 10)
        @Description("The ids of some of these objects, at most `first`. Ids of parts of other objects, such as"
                + " participants of a visit, are not found by `node`.")
        List<@NonNull String> examples) {}
