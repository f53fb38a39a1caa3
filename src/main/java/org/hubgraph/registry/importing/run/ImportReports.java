package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.hubgraph.registry.importing.format.SourceFile;

/** The reports of imports, read in parts so that the heap does not grow with the file. */
@ApplicationScoped
public class ImportReports {
    private static final int ROWS_AT_ONCE = 500;

    private final EntityManager entities;
    private final Imports imports;
    private final ImportTransactions transactions;

    ImportReports(EntityManager entities, Imports imports, ImportTransactions transactions) {
        this.entities = entities;
        this.imports = imports;
        this.transactions = transactions;
    }

    /** The form of a report. */
    public enum Form {
        JSON,
        CSV,
        TEXT;

        /** By the ending of a file name. */
        public static Form of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            return name.endsWith(".json") ? JSON : name.endsWith(".csv") ? CSV : TEXT;
        }
    }

    /** The totals of an import, as text. */
    public void summary(ImportRun run, PrintStream out) {
        out.println((run.dryRun ? "Dry run " : "Import ") + run.id + " of " + run.fileName + " by the mapping "
                + run.mapping + ": " + run.state);
        if (run.fault != null) {
            out.println("  The file was refused: " + run.fault);
        }
        totals(run).forEach((outcome, rows) -> out.printf(Locale.ROOT, "  %,10d %s%n", rows, outcome));
        rules(run).forEach((rule, rows) -> out.printf(Locale.ROOT, "  %,10d rows with %s%n", rows, rule));
        var unused = unused(run);
        if (!unused.isEmpty()) {
            out.println("  Columns that the mapping does not read: " + String.join(", ", unused));
        }
    }

    private TreeMap<String, Long> totals(ImportRun run) {
        var totals = new TreeMap<String, Long>();
        transactions
                .as(run.actor, () -> imports.totals(run.id))
                .forEach((outcome, rows) -> totals.put(outcome.name(), rows));
        return totals;
    }

    /** The number of rows with a fault, by its rule. */
    private TreeMap<String, Long> rules(ImportRun run) {
        var rules = new TreeMap<String, Long>();
        each(run, false, row -> Json.read(row.detail)
                .path("faults")
                .forEach(fault -> rules.merge(fault.path("rule").asText(), 1L, Long::sum)));
        return rules;
    }

    private static List<String> unused(ImportRun run) {
        return run.unusedColumns == null
                ? List.of()
                : Json.read(run.unusedColumns).properties().stream()
                        .map(column -> column.getKey() + " (filled in " + column.getValue() + " rows)")
                        .toList();
    }

    /** The report of every row. */
    public void write(ImportRun run, Form form, PrintStream out) throws IOException {
        switch (form) {
            case JSON -> json(run, out);
            case CSV -> csv(run, out);
            case TEXT -> text(run, out);
        }
    }

    private void json(ImportRun run, PrintStream out) {
        var head = Json.object();
        head.put("id", run.id.toString());
        head.put("file", run.fileName);
        head.put("sha256", run.fileDigest);
        head.put("mapping", run.mapping);
        head.put("dryRun", run.dryRun);
        head.put("state", run.state.name());
        head.put("fault", run.fault);
        head.set("totals", Json.tree(totals(run)));
        head.set("rules", Json.tree(rules(run)));
        head.set("unusedColumns", run.unusedColumns == null ? Json.object() : Json.read(run.unusedColumns));
        String opened = Json.text(head);
        out.print(opened.substring(0, opened.length() - 1) + ",\"rows\":[");
        var separator = new String[] {"\n"};
        each(run, false, row -> {
            out.print(separator[0] + Json.text(detail(row)));
            separator[0] = ",\n";
        });
        out.print("\n]}\n");
    }

    private static ObjectNode detail(ImportRow row) {
        var all = Json.object();
        all.put("row", row.label);
        all.put("key", row.recordKey);
        all.put("outcome", row.outcome.name());
        all.setAll(Json.read(row.detail));
        return all;
    }

    private void csv(ImportRun run, PrintStream out) throws IOException {
        var csv = CsvWriter.builder().build(new PrintWriter(out, false));
        csv.writeRecord("row", "key", "outcome", "objects", "faults", "cleaners");
        each(run, false, row -> {
            var detail = Json.read(row.detail);
            csv.writeRecord(
                    cell(row.label),
                    cell(row.recordKey),
                    row.outcome.name(),
                    cell(objects(detail)),
                    cell(faults(detail)),
                    cell(cleaners(detail)));
        });
        csv.flush();
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void text(ImportRun run, PrintStream out) {
        summary(run, out);
        each(run, false, row -> {
            out.println("row " + row.label + (row.recordKey == null ? "" : " (" + row.recordKey + ")") + ": "
                    + row.outcome);
            var detail = Json.read(row.detail);
            for (String line : List.of(objects(detail), faults(detail), cleaners(detail))) {
                if (!line.isEmpty()) {
                    line.lines().forEach(part -> out.println("    " + part));
                }
            }
        });
    }

    private static String objects(JsonNode detail) {
        return lines(
                detail.path("objects"),
                object -> object.path("type").asText() + " "
                        + object.path("slug").asText(object.path("id").asText(""))
                        + " " + object.path("outcome").asText() + fields(object) + candidates(object));
    }

    private static String fields(JsonNode object) {
        return object.path("fields").isEmpty() ? "" : " " + object.get("fields");
    }

    private static String candidates(JsonNode object) {
        return object.path("candidates").isMissingNode()
                ? ""
                : "\n"
                        + lines(
                                object.path("candidates"),
                                candidate ->
                                        "  may be " + candidate.path("slug").asText() + " ("
                                                + candidate.path("name").asText() + "), score "
                                                + candidate.path("score").asText());
    }

    private static String faults(JsonNode detail) {
        return lines(
                detail.path("faults"),
                fault -> (fault.path("column").isNull()
                                ? ""
                                : "column " + fault.path("column").asText() + ": ")
                        + (fault.path("value").isNull()
                                ? ""
                                : "\"" + fault.path("value").asText() + "\" ")
                        + fault.path("message").asText() + " ("
                        + fault.path("severity").asText() + ", "
                        + fault.path("rule").asText() + "); "
                        + fault.path("remedy").asText());
    }

    private static String cleaners(JsonNode detail) {
        return lines(
                detail.path("cleaners"),
                cleaner -> cleaner.path("cleaner").asText() + " in "
                        + cleaner.path("column").asText() + ": \""
                        + cleaner.path("before").asText() + "\" to \""
                        + cleaner.path("after").asText("") + "\"");
    }

    private static String lines(JsonNode list, Function<JsonNode, String> line) {
        var lines = new ArrayList<String>();
        list.forEach(item -> lines.add(line.apply(item)));
        return String.join("\n", lines);
    }

    /** The refused rows, in the form of the file. */
    public void writeRefused(ImportRun run, SourceFile file, PrintStream out) throws IOException {
        try (var reader = file.rows()) {
            reader.next();
            out.print(reader.head());
            var separator = new String[] {""};
            each(run, true, row -> {
                out.print(separator[0] + row.raw);
                separator[0] = reader.separator();
            });
            out.print(reader.tail());
        }
    }

    /** Passes on the rows in their order. */
    private void each(ImportRun run, boolean refused, Consumer<ImportRow> row) {
        long behind = 0;
        List<ImportRow> part;
        do {
            part = part(run.id, run.actor, refused, behind);
            for (ImportRow one : part) {
                row.accept(one);
                behind = one.ordinal;
            }
        } while (part.size() == ROWS_AT_ONCE);
    }

    private List<ImportRow> part(UUID run, String actor, boolean refused, long behind) {
        return transactions.as(actor, () -> entities.createQuery(
                        "from ImportRow where runId = ?1 and ordinal > ?2" + (refused ? " and outcome = REFUSED" : "")
                                + " order by ordinal",
                        ImportRow.class)
                .setParameter(1, run)
                .setParameter(2, behind)
                .setMaxResults(ROWS_AT_ONCE)
                .getResultList());
    }
}
