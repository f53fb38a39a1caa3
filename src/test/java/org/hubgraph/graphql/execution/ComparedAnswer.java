package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A response in a form for comparison. If several errors null the same parent, the specification lets a server report
 * any of them. Here both sides report all, so only the order must be normalised.
 *
 * @param data a JSON null if a null propagated to the root; null if the operation was not run
 * @param errors in any order
 */
record ComparedAnswer(JsonNode data, List<Error> errors) {

    /** @param at line and column of each field of the document that selects it */
    record Error(List<Object> path, String code, String message, List<String> at) {}

    static ComparedAnswer of(JsonNode response) {
        return new ComparedAnswer(
                response.get("data"),
                elements(response.path("errors")).map(ComparedAnswer::error).toList());
    }

    private static Error error(JsonNode error) {
        var path = elements(error.path("path"))
                .map(step -> step.isInt() ? (Object) step.intValue() : step.textValue())
                .toList();
        var at = elements(error.path("locations"))
                .map(location -> location.get("line") + ":" + location.get("column"))
                .toList();
        return new Error(
                path,
                error.at("/extensions/code").asText(),
                error.path("message").asText(),
                at);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    boolean hasData() {
        return data != null && !data.isNull();
    }

    /** Whether the response is always wrong, even if the reference agrees. */
    boolean isOurFault() {
        return data == null || errors.stream().anyMatch(error -> error.code.equals("INTERNAL"));
    }

    /** Whether the document exceeds a limit on documents. */
    boolean isTooLarge() {
        return data == null && errors.stream().anyMatch(error -> error.code.equals("LIMIT_EXCEEDED"));
    }

    /**
     * Equal texts mean equal responses: every value, the order of keys in the data, and the full contents of errors.
     */
    String text() {
        return data + errors.stream().map(error -> "\n" + error).sorted().collect(Collectors.joining());
    }
}
