package org.hubgraph.server.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

import org.hubgraph.failure.Invalid;

/**
 * The parameters of a request to a path below {@code /imports}. Others are refused: a misspelt {@code dryRun} would
 * import the file.
 *
 * @param names in the order of the manual
 */
record ImportParameters(List<String> names) {
    static final ImportParameters IMPORT =
            new ImportParameters(List.of("mapping", "dryRun", "format", "encoding", "fileName"));
    static final ImportParameters SUGGESTION = new ImportParameters(List.of("type", "format", "encoding", "fileName"));

    private static final ImportParameters LIST = new ImportParameters(List.of("first", "before"));
    private static final ImportParameters REPORT = new ImportParameters(List.of("outcome", "after", "first"));
    private static final ImportParameters NONE = new ImportParameters(List.of());

    /** @param path below {@code /imports}, as it is routed */
    static ImportParameters of(String path, HttpMethod method) {
        return switch (path) {
            case "" -> method == HttpMethod.POST ? IMPORT : LIST;
            case "/suggestions" -> SUGGESTION;
            case "/:id/report" -> REPORT;
            default -> NONE;
        };
    }

    /**
     * The values by their names.
     *
     * @throws Invalid if a parameter has another name, or is given twice
     */
    Map<String, String> read(MultiMap given) {
        var values = new HashMap<String, String>();
        for (var parameter : given) {
            String name = parameter.getKey();
            if (!names.contains(name)) {
                throw new Invalid("This request has no parameter of the name " + name
                        + (names.isEmpty() ? "." : "; it has " + String.join(", ", names) + "."));
            }
            if (values.put(name, parameter.getValue()) != null) {
                throw new Invalid("The parameter " + name + " is given twice.");
            }
        }
        return values;
    }
}
