package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer in the form in which two are compared. Of several errors under one parent that becomes null, the
 * specification lets a server report any. Here both report all, so that nothing but the order needs to be made alike.
 *
 * @param data a JSON null if a null reached the root; null if the operation was not run
 * @param errors in any order
 */
record ComparedAnswer(JsonNode data, List<Error> errors) {

    /** @param at line and column of each field of the document that asks for it */
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

    /** Never right, even if the reference is as wrong. */
    boolean isOurFault() {
        return data == null || errors.stream().anyMatch(error -> error.code.equals("INTERNAL"));
    }

    /** Whether the document is beyond a limit on documents. */
    boolean isTooLarge() {
        return data == null && errors.stream().anyMatch(error -> error.code.equals("LIMIT_EXCEEDED"));
    }

    /** Equal texts are equal answers: every value and the order of the keys in the data, all that errors say. */
    String text() {
        return data + errors.stream().map(error -> "\n" + error).sorted().collect(Collectors.joining());
    }
}
