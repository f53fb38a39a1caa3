package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mutations with one input, each in its own request. */
public final class Edits {
    private Edits() {}

    /** The payload of the mutation. */
    public static JsonNode done(String mutation, Map<String, ?> input, String selection) {
        return GraphQLCall.data(document(mutation, selection), Map.of("input", input))
                .get(mutation);
    }

    /** The paths of the violations, such as {@code input.names.0.text}, in alphabetical order. */
    public static List<String> refusedAt(String mutation, Map<String, ?> input) {
        var error = refused(mutation, input);
        var paths = new ArrayList<String>();
        error.at("/extensions/violations").forEach(violation -> {
            var steps = new ArrayList<String>();
            violation.get("path").forEach(step -> steps.add(step.asText()));
            paths.add(String.join(".", steps));
        });
        paths.sort(null);
        return paths;
    }

    /** The error of a mutation with an invalid input. */
    public static JsonNode refused(String mutation, Map<String, ?> input) {
        var answer = GraphQLCall.answer(document(mutation, "__typename"), Map.of("input", input));
        GraphQLCall.assertNotCarriedOut(answer);
        var error = answer.at("/errors/0");
        assertEquals("INVALID", error.at("/extensions/code").asText(), answer::toString);
        return error;
    }

    /** The fields that the input of every change has. */
    public static Map<String, Object> of(JsonNode node) {
        return with(
                Map.of("id", node.get("id").asText()),
                "version",
                node.get("version").asInt());
    }

    /** The input with additional fields, as alternating names and values; values may be null. */
    public static Map<String, Object> with(Map<String, ?> input, Object... more) {
        var all = new HashMap<String, Object>(input);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    /** An input of alternating names and values, with a citation of a packaged source. */
    public static Map<String, Object> cited(Object... more) {
        return with(Map.of("citations", List.of(Map.of("source", "g-enews"))), more);
    }

    /** A new tenant. */
    public static JsonNode tenant(String name) {
        var input = cited(
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("COMPANY"));
        return done("createTenant", input, "tenant { id slug version }").get("tenant");
    }

    /** A new hub. */
    public static JsonNode hub(String name) {
        var input =
                cited("names", List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")), "kind", "BUILDING");
        return done("createHub", input, "hub { id slug version }").get("hub");
    }

    /**
     * Erases a person.
     *
     * @param person with {@code id} and {@code version}
     */
    public static void erase(JsonNode person) {
        var preview = done("erasePerson", of(person), "preview { token }").at("/preview/token");
        var erased = done("erasePerson", with(of(person), "token", preview.asText()), "preview { token }");
        assertTrue(erased.get("preview").isNull(), erased::toString);
    }

    /** The id of a packaged object, through the given field of Query. */
    public static String id(String root, String slug) {
        return GraphQLCall.data("query ($slug: String!) { " + root + "(slug: $slug) { id } }", Map.of("slug", slug))
                .at("/" + root + "/id")
                .asText();
    }

    private static String document(String mutation, String selection) {
        return "mutation ($input: " + inputOf(mutation) + "!) { " + mutation + "(input: $input) { " + selection
                + " } }";
    }

    private static String inputOf(String mutation) {
        if (mutation.startsWith("delete")) {
            return "DeleteInput";
        }
        if (mutation.startsWith("merge")) {
            return "MergeInput";
        }
        return mutation.startsWith("end")
                ? "EndInput"
                : Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    }
}
