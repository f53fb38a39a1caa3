package org.hubgraph.registry.integrity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;

/** The result of checking the whole registry. */
@Description("The result of an integrity check of all references.")
public record Integrity(
        @NonNull @Description("True if no fault was found.") Boolean intact,

        @NonNull @ListSize(most = 100) @Description("The faults, one item per field and problem; at most 100.")
        List<@NonNull IntegrityFault> faults) {

    static Integrity of(List<IntegrityFault> faults) {
        return new Integrity(faults.isEmpty(), faults);
    }

    int count() {
        return faults.stream().mapToInt(IntegrityFault::count).sum();
    }
}
