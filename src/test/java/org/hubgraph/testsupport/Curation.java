package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sends the mutations of one type to the running application, and builds the common parts of their inputs. */
public final class Curation {
    private final String type;
    private final String field;
    private final String selection;

    /**
     * @param type as in the schema, such as {@code Hub}
     * @param selection on the object in the responses, without braces
     */
    public Curation(String type, String selection) {
        this.type = type;
        this.field = type.toLowerCase(Locale.ROOT);
        this.selection = selection;
    }

    public JsonNode created(Map<String, ?> input) {
        return accepted(create(input)).at("/create" + type + "/" + field);
    }

    public JsonNode updated(Map<String, ?> input) {
        return accepted(update(input)).at("/update" + type + "/" + field);
    }

    /** The id of the deleted object. */
    public String deleted(JsonNode object) {
        return accepted(delete(object)).at("/delete" + type + "/deletedId").asText();
    }

    /** The complete response. */
    public JsonNode create(Map<String, ?> input) {
        return sent("create" + type, "Create" + type + "Input", field + " { " + selection + " }", input);
    }

    /** The complete response. */
    public JsonNode update(Map<String, ?> input) {
        return sent("update" + type, "Update" + type + "Input", field + " { " + selection + " }", input);
    }

    /** The complete response. */
    public JsonNode delete(JsonNode object) {
        return sent("delete" + type, "DeleteInput", "deletedId", change(object));
    }

    /** The object as stored now; null if it does not exist. */
    public JsonNode current(JsonNode object) {
        return GraphQLCall.data(
                        "query ($id: ID!) { node(id: $id) { ... on " + type + " { " + selection + " } } }",
                        Map.of("id", object.get("id").asText()))
                .get("node");
    }

    private static JsonNode sent(String mutation, String inputType, String selection, Map<String, ?> input) {
        return GraphQLCall.answer(
                "mutation ($input: " + inputType + "!) { " + mutation + "(input: $input, reason: \"A test\") { "
                        + selection + " } }",
                Map.of("input", input));
    }

    private static JsonNode accepted(JsonNode answer) {
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
        return answer.get("data");
    }

    /**
     * The paths of the violations, such as {@code input.names.0.text}, in alphabetical order: the server reports them
     * in the order of the input, which a test's map does not have. Fails if the mutation was not rejected completely.
     */
    public static List<String> violations(JsonNode answer) {
        GraphQLCall.assertNotCarriedOut(answer);
        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        var paths = new ArrayList<String>();
        for (var violation : answer.at("/errors/0/extensions/violations")) {
            paths.add(StreamSupport.stream(violation.get("path").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(".")));
        }
        paths.sort(null);
        return paths;
    }

    /** A fact of an error with the code CONFLICT, in both states. */
    public static JsonNode conflict(JsonNode answer, String field) {
        for (var fact : answer.at("/errors/0/extensions/conflicts")) {
            if (fact.get("field").asText().equals(field)) {
                return fact;
            }
        }
        throw new AssertionError("no " + field + " in " + answer);
    }

    /** The input for a new entry, with the fields that all entries have in common. */
    public static Map<String, Object> entry(String name) {
        return Map.of("names", List.of(name(name, "en", "OFFICIAL")), "citations", List.of(Map.of("source", source())));
    }

    public static Map<String, Object> name(String text, String language, String kind) {
        return Map.of("text", text, "language", language, "kind", kind);
    }

    public static Map<String, Object> text(String text, String language) {
        return Map.of("text", text, "language", language);
    }

    /** The slug of an existing source. */
    public static String source() {
        return GraphQLCall.data("{ sources(first: 1) { nodes { slug } } }")
                .at("/sources/nodes/0/slug")
                .asText();
    }

    /** The input for a change of an object, based on the version given here. */
    public static Map<String, Object> change(JsonNode object) {
        return change(object, object.get("version").asInt());
    }

    public static Map<String, Object> change(JsonNode object, int version) {
        return Map.of("id", object.get("id").asText(), "version", version);
    }

    public static Map<String, Object> with(Map<String, ?> input, Map<String, ?> more) {
        var all = new HashMap<String, Object>(input);
        all.putAll(more);
        return all;
    }

    /** Adds fields with the value null. */
    public static Map<String, Object> clearing(Map<String, ?> input, String... fields) {
        var all = new HashMap<String, Object>(input);
        for (String field : fields) {
            all.put(field, null);
        }
        return all;
    }
}
