package org.hubgraph.server.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.NullNode;

import org.hubgraph.limit.ClientJson;

/** The values of one column in a row. */
final class Cells {
    /** Separates the values of a list. The spreadsheets to import use the same character. */
    private static final String SEPARATOR = "|";

    /** Numbers keep their digits. */
    private static final ObjectMapper JSON = ClientJson.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Cells() {}

    static JsonNode parsed(byte[] response) {
        try {
            return JSON.readTree(response);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] json(JsonNode row) {
        try {
            return JSON.writeValueAsBytes(row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The names of columns: the response keys on the path to a field, separated by dots. */
    static List<String> names(List<List<String>> columns) {
        return columns.stream().map(path -> String.join(".", path)).toList();
    }

    /**
     * The value of a row in a column. If there are lists on its path, their values are joined into one text. An empty
     * text stands for a null among them, so that the values of two columns of the same list correspond.
     */
    static JsonNode value(JsonNode row, List<String> path) {
        var found = new ArrayList<JsonNode>();
        boolean several = collect(row, path, 0, found);
        if (!several) {
            return found.isEmpty() ? NullNode.getInstance() : found.get(0);
        }
        return JSON.getNodeFactory().textNode(found.stream().map(Cells::text).collect(Collectors.joining(SEPARATOR)));
    }

    /** Collects the values below a node; returns whether there is a list on the path. */
    private static boolean collect(JsonNode node, List<String> path, int depth, List<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, depth, found));
            return true;
        }
        if (depth == path.size() || !node.isObject()) {
            found.add(node);
            return false;
        }
        return collect(node.path(path.get(depth)), path, depth + 1, found);
    }

    /** The text of a single value; empty for null. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
