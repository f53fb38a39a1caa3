package org.hubgraph.registry.importing.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** The objects of a JSON Lines file. A line that is not an object is a fault of its row only. Blank lines are skipped. */
final class JsonLinesRows implements RowReader {
    private static final int BUFFERED_CHARACTERS = 16_384;

    private final Reader text;
    private final ImportLimits limits;
    private final JsonTrees trees;
    private final JsonColumns columns;
    private long line;
    private long number;
    private boolean cut;

    JsonLinesRows(Reader text, ImportLimits limits) {
        this.text = new BufferedReader(text, BUFFERED_CHARACTERS);
        this.limits = limits;
        this.trees = new JsonTrees(limits);
        this.columns = new JsonColumns(limits.columns());
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        for (String found = readLine(); found != null; found = readLine()) {
            if (!found.isBlank()) {
                return Optional.of(row(found));
            }
        }
        return Optional.empty();
    }

    /** Reads at most one character more than the limit, and skips the rest of the line. Null at the end of the file. */
    private String readLine() throws IOException {
        var found = new StringBuilder();
        int character = text.read();
        if (character < 0) {
            return null;
        }
        line++;
        for (; character >= 0 && character != '\n'; character = text.read()) {
            if (found.length() <= limits.rowCharacters()) {
                found.append((char) character);
            }
        }
        cut = found.length() > limits.rowCharacters();
        return found.toString();
    }

    private SourceRow row(String found) throws IOException {
        if (++number > limits.rows()) {
            throw new UnreadableFile(
                    ImportRule.TOO_MANY_ROWS, "the file has more than " + limits.rows() + " rows", number);
        }
        var faults = new ArrayList<ImportFault>(0);
        var content = JsonNodeFactory.instance.objectNode();
        if (cut) {
            faults.add(ImportFault.of(
                    ImportRule.ROW_TOO_LONG,
                    Severity.REFUSED,
                    null,
                    found,
                    "line " + line + " has more than " + limits.rowCharacters() + " characters"));
        } else {
            content = content(found, faults);
        }
        return new SourceRow(number, "", number, content, null, found.strip(), faults);
    }

    private ObjectNode content(String found, List<ImportFault> faults) throws IOException {
        try (var parser = trees.parser(found)) {
            parser.nextToken();
            if (trees.read(parser) instanceof ObjectNode object && parser.nextToken() == null) {
                trees.check(object, faults);
                columns.add(object);
                return object;
            }
            faults.add(fault(ImportRule.SYNTAX, found, "line " + line + " is not one object in braces"));
        } catch (JsonProcessingException broken) {
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            faults.add(fault(
                    JsonRows.rule(broken),
                    found,
                    "line " + line + ", column " + column + ": " + JsonRows.reason(broken)));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static ImportFault fault(ImportRule rule, String found, String message) {
        return ImportFault.of(rule, Severity.REFUSED, null, found, message);
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public String head(String table) {
        return "";
    }

    @Override
    public String separator(String table, String next) {
        return "\n";
    }

    @Override
    public String tail(String table) {
        return "\n";
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
