package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;
import org.hubgraph.registry.importing.RegistryFault;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.Mapping;

/** The refusals of mutations as faults of rows. */
final class RegistryRules {
    private RegistryRules() {}

    /** Whether the registry refused the values of a row, so that another attempt would end in the same way. */
    static boolean isRefusal(RuntimeException problem) {
        return problem instanceof Failure || problem instanceof RegistryFault || SqlStates.isData(problem);
    }

    /** The faults without their columns. */
    static List<ImportFault> faults(RuntimeException problem) {
        return faults(problem, field -> null, Json.object());
    }

    /** The faults of a row, with the columns that their fields are made from. */
    static List<ImportFault> faults(RuntimeException problem, RowImport.Mapped row, Mapping mapping) {
        var types = row.result().drafts().stream().map(Draft::type).collect(Collectors.toSet());
        String table = row.row().table();
        return faults(
                problem,
                field -> mapping.column(table, types, field).orElse(null),
                row.row().content());
    }

    private static List<ImportFault> faults(RuntimeException problem, UnaryOperator<String> columns, JsonNode content) {
        if (problem instanceof InvalidInput invalid) {
            return invalid.violations().stream()
                    .map(violation -> fault(field(violation), violation.message(), columns, content))
                    .toList();
        }
        if (problem instanceof RegistryFault fault) {
            return List.of(fault(fault.field(), fault.reason(), columns, content));
        }
        if (SqlStates.isData(problem)) {
            return List.of(fault(null, "has a value that does not fit into the registry", columns, content));
        }
        return List.of(fault(null, String.valueOf(problem.getMessage()), columns, content));
    }

    /** The path of the field without its first part, {@code input}. */
    private static String field(Violation violation) {
        var path = violation.path();
        return path.size() < 2 ? null : Violation.written(path.subList(1, path.size()));
    }

    /** @param field a path, such as {@code names[0].text}; null if it is not known */
    private static ImportFault fault(String field, String message, UnaryOperator<String> columns, JsonNode content) {
        String column = field == null ? null : columns.apply(field.split("[.\\[]", 2)[0]);
        var value = column == null ? content : content.path(column);
        return ImportFault.of(
                ImportRule.REGISTRY,
                Severity.REFUSED,
                column,
                value.isValueNode() ? value.asText() : null,
                field == null ? message : "field " + field + ": " + message);
    }
}
