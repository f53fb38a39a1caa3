package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.value.DisplayText;

/**
 * The objects of lists in a JSON file. If no list is asked for, it is the file itself, or the first list that is a field
 * of it.
 */
final class JsonRows implements RowReader {
    /** Instead of the path of an array that is below another one. */
    private static final String IN_ARRAY = "[";

    private final ImportLimits limits;
    private final JsonTrees trees;
    private final JsonParser parser;
    private final List<String> tables;
    private final boolean features;
    private final JsonColumns columns;
    private final Map<String, Long> numbers = new HashMap<>();
    /** The list that is being read; null between lists. */
    private String table;

    private boolean empty = true;
    private long ordinal;

    /** @param tables paths of lists; empty for the only one */
    JsonRows(Reader text, List<String> tables, boolean features, ImportLimits limits) throws IOException {
        this.limits = limits;
        this.trees = new JsonTrees(limits);
        this.parser = trees.parser(text);
        this.tables = new ArrayList<>(tables);
        this.features = features;
        this.columns = new JsonColumns(limits.columns());
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        try {
            while (true) {
                var token = parser.nextToken();
                if (token == null) {
                    return end();
                }
                empty = false;
                if (table == null) {
                    if (token == JsonToken.START_ARRAY && isWanted(path())) {
                        table = path();
                    }
                } else if (token == JsonToken.END_ARRAY) {
                    table = null;
                } else {
                    return Optional.of(row(trees.read(parser)));
                }
            }
        } catch (JsonProcessingException broken) {
            throw syntax(broken);
        }
    }

    private Optional<SourceRow> end() {
        if (empty) {
            throw new UnreadableFile(ImportRule.FILE_EMPTY, "the file is empty");
        }
        if (!numbers.isEmpty()) {
            return Optional.empty();
        }
        if (tables.isEmpty()) {
            throw new UnreadableFile(
                    ImportRule.FORMAT_UNKNOWN,
                    "the file is not a list of objects and has no field that is one; if each line is an object, the"
                            + " format is JSON_LINES");
        }
        throw new UnreadableFile(
                ImportRule.COLUMN_MISSING, "the file has none of the lists " + String.join(", ", tables));
    }

    private boolean isWanted(String path) {
        if (path.equals(IN_ARRAY)) {
            return false;
        }
        if (tables.isEmpty() && path.indexOf('.') < 0) {
            tables.add(path);
        }
        boolean wanted = tables.contains(path);
        if (wanted) {
            numbers.putIfAbsent(path, 0L);
        }
        return wanted;
    }

    /** The names of the fields that lead to the current array, or {@link #IN_ARRAY}; empty for the file itself. */
    private String path() {
        var path = new StringBuilder();
        for (var context = parser.getParsingContext().getParent(); context != null; context = context.getParent()) {
            if (context.inArray()) {
                return IN_ARRAY;
            }
            if (context.inObject()) {
                path.insert(0, path.isEmpty() ? context.getCurrentName() : context.getCurrentName() + ".");
            }
        }
        return path.toString();
    }

    private SourceRow row(JsonNode node) {
        long number = numbers.merge(table, 1L, Long::sum);
        if (++ordinal > limits.rows()) {
            throw new UnreadableFile(
                    ImportRule.TOO_MANY_ROWS, "the file has more than " + limits.rows() + " rows", ordinal);
        }
        var faults = new ArrayList<ImportFault>(0);
        var object = JsonNodeFactory.instance.objectNode();
        if (node instanceof ObjectNode found) {
            object = features ? Features.content(found) : found;
            trees.check(object, faults);
            columns.add(object);
        } else {
            faults.add(ImportFault.of(
                    ImportRule.SYNTAX, Severity.REFUSED, null, node.toString(), "is not an object in braces"));
        }
        return new SourceRow(ordinal, tables.size() > 1 ? table : "", number, object, null, node.toString(), faults);
    }

    private UnreadableFile syntax(JsonProcessingException broken) {
        var at = broken.getLocation();
        String position = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
        return new UnreadableFile(rule(broken), position + reason(broken), ordinal + 1);
    }

    static ImportRule rule(JsonProcessingException broken) {
        boolean deep = broken instanceof StreamConstraintsException
                && broken.getOriginalMessage().contains("nesting depth");
        return deep ? ImportRule.NESTED_TOO_DEEP : ImportRule.SYNTAX;
    }

    /** The message of the parser, without its context. */
    static String reason(JsonProcessingException broken) {
        String message = broken.getOriginalMessage().lines().findFirst().orElse("not JSON");
        // Behind it are settings of the parser, which users do not have.
        int setting = message.indexOf(": enable `");
        return DisplayText.of(setting < 0 ? message : message.substring(0, setting));
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public String head(String list) {
        var fields = fields(list);
        return (features ? "{\"type\":\"FeatureCollection\"," : fields.isEmpty() ? "" : "{") + opened(fields, 0);
    }

    @Override
    public String separator(String list, String next) {
        if (list.equals(next)) {
            return ",\n";
        }
        var fields = fields(list);
        var others = fields(next);
        int shared = 0;
        while (fields.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return closed(fields.size() - shared - 1) + "," + opened(others, shared);
    }

    @Override
    public String tail(String list) {
        return closed(fields(list).size()) + "\n";
    }

    /** The names of the fields that lead to a list; none for the file itself. */
    private List<String> fields(String list) {
        String path = !list.isEmpty() || tables.isEmpty() ? list : tables.get(0);
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    /** The beginning of a list, from one of its fields on. */
    private static String opened(List<String> fields, int from) {
        var text = new StringBuilder();
        for (String field : fields.subList(from, fields.size())) {
            text.append(text.isEmpty() ? "" : "{")
                    .append(JsonNodeFactory.instance.textNode(field))
                    .append(':');
        }
        return text.append("[\n").toString();
    }

    private static String closed(int objects) {
        return "\n]" + "}".repeat(objects);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
