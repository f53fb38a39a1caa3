package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mutations, each alone in its request, with one input. */
public final class Edits {
    private Edits() {}

    /** What the mutation answers. */
    public static JsonNode done(String mutation, Map<String, ?> input, String selection) {
        return GraphQLCall.data(document(mutation, selection), Map.of("input", input))
                .get(mutation);
    }

    /** The paths of what is wrong with the input, such as {@code input.names.0.text}, in the order of the alphabet. */
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

    /** The error of a mutation whose input is wrong. */
    public static JsonNode refused(String mutation, Map<String, ?> input) {
        var answer = GraphQLCall.answer(document(mutation, "__typename"), Map.of("input", input));
        assertTrue(answer.path("data").isNull(), answer::toString);
        var error = answer.at("/errors/0");
        assertEquals("INVALID", error.at("/extensions/code").asText(), answer::toString);
        return error;
    }

    /** What every change begins with. */
    public static Map<String, Object> of(JsonNode node) {
        return with(
                Map.of("id", node.get("id").asText()),
                "version",
                node.get("version").asInt());
    }

    /** The input and more of it, as names and values in turn; a value may be null. */
    public static Map<String, Object> with(Map<String, ?> input, Object... more) {
        var all = new HashMap<String, Object>(input);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    /** An input of names and values in turn, with one citation of a packaged source. */
    public static Map<String, Object> cited(Object... more) {
        return with(Map.of("citations", List.of(Map.of("source", "g-enews"))), more);
    }

    /** A new tenant. */
    public static JsonNode tenant(String name) {
        var input =
                cited("names", List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")), "kind", "COMPANY");
        return done("createTenant", input, "tenant { id slug version }").get("tenant");
    }

    /** The id of a packaged object, by the field of the root that finds it. */
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
