package org.hubgraph.registry.integrity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;

/** The rows that have the same fault. */
@Description("Objects with the same fault in the same field.")
public record IntegrityFault(
        @NonNull @Description("The type and the field, such as `Tenancy.zone`.")
        String field,

        @NonNull @Description("What is wrong.") IntegrityProblem problem,

        @NonNull @Description("What `repairIntegrity` does about it.")
        IntegrityRemedy remedy,

        @NonNull @Description("How many objects have the fault.")
        Integer count,

        @NonNull
        @Id
        @ListSize(most = 100, assumedSize = 10)
        @Description("The ids of some of them, at most as many as `first` says. Parts of other objects, such as"
                + " participants of a visit, have ids here that `node` does not find.")
        List<@NonNull String> examples) {}
