package org.hubgraph.registry.importing.run;

import java.util.List;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;
import org.hubgraph.registry.importing.RegistryFault;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;

/** The refusals of mutations as faults of rows. */
final class RegistryRules {
    private RegistryRules() {}

    /** Whether the registry refused the values of a row, so that another attempt would end in the same way. */
    static boolean isRefusal(RuntimeException problem) {
        return problem instanceof Failure || problem instanceof RegistryFault || SqlStates.isData(problem);
    }

    static List<ImportFault> faults(RuntimeException problem) {
        if (problem instanceof InvalidInput invalid) {
            return invalid.violations().stream()
                    .map(violation -> fault(field(violation), violation.message()))
                    .toList();
        }
        if (problem instanceof RegistryFault fault) {
            return List.of(fault(fault.field(), fault.reason()));
        }
        if (SqlStates.isData(problem)) {
            return List.of(fault(null, "has a value that does not fit into the registry"));
        }
        return List.of(fault(null, String.valueOf(problem.getMessage())));
    }

    /** The path of the field without its first part, {@code input}. */
    private static String field(Violation violation) {
        var path = violation.path();
        return path.size() < 2 ? null : Violation.written(path.subList(1, path.size()));
    }

    private static ImportFault fault(String field, String message) {
        return ImportFault.of(
                ImportRule.REGISTRY,
                Severity.REFUSED,
                null,
                null,
                field == null ? message : "field " + field + ": " + message);
    }
}
