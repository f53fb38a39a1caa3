package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The column of a spreadsheet, or a path in a JSON object: names joined by dots, each with an optional position or
 * condition in brackets, such as {@code names[0].value} or {@code links[type=website].value}. A list on the way means all
 * its elements. {@code .} is the present element itself. {@code $.} begins a path at the row, {@code ^.} at the object around the present one.
 *
 * @param text as in the mapping
 */
record ColumnPath(String text, List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(?:([0-9]{1,4})|([^=\\]]+)=([^\\]]*))])?");
    private static final String SELF = ".";
    private static final String ROW = "$.";
    private static final String AROUND = "^.";

    /** @param position -1 for all elements */
    private record Step(String name, int position, String field, String value) {
        boolean matches(JsonNode node, int at) {
            return (position < 0 || position == at)
                    && (field == null || node.path(field).asText().equals(value));
        }
    }

    /**
     * Empty if the text is not a path. Names of columns need not be paths: any text is the name of a column, unless it
     * looks like a path with a fault. {@code Turnover [EUR]} and {@code Site[URL]} are names.
     */
    static Optional<ColumnPath> parse(String text) {
        if (text.equals(SELF)) {
            return Optional.of(new ColumnPath(text, List.of()));
        }
        String path = text.startsWith(ROW) || text.startsWith(AROUND) ? text.substring(2) : text;
        var steps = new ArrayList<Step>();
        for (String part : path.split("\\.(?![^\\[]*])", -1)) {
            var step = STEP.matcher(part);
            if (!step.matches()) {
                return !isMistyped(text) && !text.isBlank()
                        ? Optional.of(new ColumnPath(text, List.of()))
                        : Optional.empty();
            }
            int position = step.group(2) == null ? -1 : Integer.parseInt(step.group(2));
            steps.add(new Step(step.group(1), position, step.group(3), step.group(4)));
        }
        return Optional.of(new ColumnPath(text, List.copyOf(steps)));
    }

    /** Whether a text that is no path was meant as one: it has a condition, or a bracket that is not closed. */
    private static boolean isMistyped(String text) {
        int bracket = text.indexOf('[');
        return bracket >= 0
                && !text.contains(" [")
                && (text.indexOf('=', bracket) >= 0 || text.indexOf(']', bracket) < 0);
    }

    /** The first name: the column that the path begins in. */
    String column() {
        return steps.isEmpty() || !hasStructure() ? text : steps.get(0).name;
    }

    /** Whether a file with these columns has this one. */
    boolean isIn(Set<String> columns) {
        return columns.contains(text) || columns.contains(column());
    }

    /** Whether the column of the present object, and not of one around it, is meant. */
    boolean isRelative() {
        return !text.startsWith(ROW) && !text.startsWith(AROUND);
    }

    private boolean hasStructure() {
        return steps.size() > 1 || steps.get(0).position >= 0 || steps.get(0).field != null || !isRelative();
    }

    /** The values in the order of the file; lists are replaced by their elements. */
    List<JsonNode> values(Scope scope) {
        var start = text.startsWith(ROW) ? scope.row() : text.startsWith(AROUND) ? scope.around() : scope.node();
        var found = new ArrayList<JsonNode>(1);
        var literal = text.equals(SELF) ? start : start.get(text);
        if (literal != null || steps.isEmpty()) {
            add(literal, found);
        } else {
            follow(start, 0, found);
        }
        return found;
    }

    private void follow(JsonNode node, int depth, List<JsonNode> found) {
        if (depth == steps.size()) {
            add(node, found);
            return;
        }
        var step = steps.get(depth);
        var next = node.get(step.name);
        if (next == null) {
            return;
        }
        if (!next.isArray()) {
            if (step.matches(next, 0)) {
                follow(next, depth + 1, found);
            }
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (step.matches(next.get(i), i)) {
                follow(next.get(i), depth + 1, found);
            }
        }
    }

    private static void add(JsonNode node, List<JsonNode> found) {
        if (node == null || node.isNull()) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> add(element, found));
        } else {
            found.add(node);
        }
    }
}
