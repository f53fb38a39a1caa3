package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * An operation of {@code graphql/operations} that asks the {@link MadeUpRegistry}.
 *
 * @param name of the operation's file, without its ending
 * @param variables for the made-up registry
 * @param expected the values that the response must have, by their places below {@code data}
 */
public record Question(String name, Map<String, Object> variables, Map<String, List<String>> expected) {
    private static final Path FILE = MadeUpRegistry.FOLDER.resolve("questions.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** All questions, in the order of {@code questions.yaml}. */
    public static List<Question> all() throws IOException {
        return YAML.readTree(FILE.toFile()).properties().stream()
                .map(named -> question(named.getKey(), named.getValue()))
                .toList();
    }

    private static Question question(String name, JsonNode question) {
        var variables = YAML.convertValue(question.get("variables"), new TypeReference<Map<String, Object>>() {});
        var expected = new LinkedHashMap<String, List<String>>();
        question.get("expected")
                .properties()
                .forEach(place -> expected.put(
                        place.getKey(),
                        texts(place.getValue().isArray() ? items(place.getValue()) : List.of(place.getValue()))));
        return new Question(name, variables, expected);
    }

    /**
     * The values at a place.
     *
     * @param place a JSON pointer (RFC 6901) in which a step {@code *} is each item of a list
     */
    public static List<String> valuesAt(JsonNode data, String place) {
        var nodes = List.of(data);
        for (String step : place.substring(1).split("/")) {
            var next = new ArrayList<JsonNode>();
            nodes.forEach(node -> next.addAll(step.equals("*") ? items(node) : List.of(node.at("/" + step))));
            nodes = next;
        }
        return texts(nodes);
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
