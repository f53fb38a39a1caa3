package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.limit.ClientJson;
import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** Reads JSON values of a limited size, and finds the faults of their texts. */
final class JsonTrees {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 1_000;
    /** The most faults of one object. */
    private static final int MOST_FAULTS = 50;

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*[1-9]\\d{3}");

    private final ImportLimits limits;
    private final JsonFactory factory;

    JsonTrees(ImportLimits limits) {
        this.limits = limits;
        this.factory = ClientJson.factory()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.rowCharacters())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
    }

    JsonParser parser(Reader text) throws IOException {
        return factory.createParser(text);
    }

    JsonParser parser(String text) throws IOException {
        return factory.createParser(text);
    }

    /** Reads the value that begins at the current token. */
    JsonNode read(JsonParser parser) throws IOException {
        return read(parser, parser.currentTokenLocation().getCharOffset());
    }

    private JsonNode read(JsonParser parser, long start) throws IOException {
        if (parser.currentLocation().getCharOffset() - start > limits.rowCharacters()) {
            throw new UnreadableFile(
                    ImportRule.ROW_TOO_LONG,
                    "the object that begins before line "
                            + parser.currentLocation().getLineNr() + " has more than " + limits.rowCharacters()
                            + " characters");
        }
        var nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var object = nodes.objectNode();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    // The parser's own detection would also retain all names of an object around the rows.
                    if (object.has(name)) {
                        throw new JsonParseException(parser, "Duplicate field '" + name + "'");
                    }
                    parser.nextToken();
                    object.set(name, read(parser, start));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(read(parser, start));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal(parser, nodes);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.textNode(parser.getText());
        };
    }

    /** A number with an exponent that is too large for any field is left as it is written. */
    private static JsonNode decimal(JsonParser parser, JsonNodeFactory nodes) throws IOException {
        String text = parser.getText();
        return EXPONENT.matcher(text).find() ? nodes.textNode(text) : nodes.numberNode(parser.getDecimalValue());
    }

    /** Adds the first faults of the texts of an object, with their paths. */
    void check(ObjectNode object, List<ImportFault> faults) {
        check(object, new ArrayDeque<>(), faults);
    }

    /** @param path the steps to the node, such as {@code .sites} and {@code [2]} */
    private void check(JsonNode node, Deque<String> path, List<ImportFault> faults) {
        if (node.isTextual()) {
            CellRules.fault(node.textValue(), limits)
                    .ifPresent(fault ->
                            faults.add(fault.inColumn(String.join("", path).substring(1))));
        }
        for (int i = 0; node.isArray() && i < node.size() && faults.size() < MOST_FAULTS; i++) {
            path.addLast("[" + i + "]");
            check(node.get(i), path, faults);
            path.removeLast();
        }
        for (var field : node.properties()) {
            if (faults.size() < MOST_FAULTS) {
                path.addLast("." + field.getKey());
                check(field.getValue(), path, faults);
                path.removeLast();
            }
        }
    }
}
