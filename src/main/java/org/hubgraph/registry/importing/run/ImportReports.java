package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.value.SpreadsheetText;

/** The reports of imports. */
@ApplicationScoped
public class ImportReports {
    private final EntityManager entities;
    private final ImportRuns runs;
    private final ReportedRows rows;
    private final RuleTotals rules;
    private final ImportTransactions transactions;

    ImportReports(
            EntityManager entities,
            ImportRuns runs,
            ReportedRows rows,
            RuleTotals rules,
            ImportTransactions transactions) {
        this.entities = entities;
        this.runs = runs;
        this.rows = rows;
        this.rules = rules;
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

    /**
     * Some rows of a report.
     *
     * @param outcomes of the rows; empty for all
     * @param after only rows whose ordinal is greater
     * @param most the maximum number of rows
     */
    public record Selection(Set<RowOutcome> outcomes, long after, long most) {
        public static final Selection ALL = new Selection(Set.of(), 0, Long.MAX_VALUE);
    }

    /** The totals of an import, as text. */
    public void summary(ImportRun run, PrintStream out) {
        out.println((run.dryRun ? "Dry run " : "Import ") + run.id + " of " + run.fileName + " by the mapping "
                + run.mapping + ": " + run.state);
        if (run.fault != null) {
            out.println("  The file was refused: " + run.fault);
        }
        totals(run).forEach((outcome, rows) -> out.printf(Locale.ROOT, "  %,10d %s%n", rows, outcome));
        var missing = new MissingRecords();
        rules(run, missing).forEach((rule, rows) -> out.printf(Locale.ROOT, "  %,10d rows with %s%n", rows, rule));
        missing(run, missing).filter(ImportReports::isAny).ifPresent(found -> {
            out.printf(
                    Locale.ROOT,
                    "  %,10d records of earlier files are not in this one:%n",
                    found.path("total").asLong());
            found.path("records")
                    .forEach(record -> out.println("    " + record.path("type").asText() + " "
                            + record.path("key").asText()));
        });
        var unused = unused(run);
        if (!unused.isEmpty()) {
            out.println("  Columns that the mapping does not read: " + String.join(", ", unused));
        }
    }

    private TreeMap<String, Long> totals(ImportRun run) {
        var totals = new TreeMap<String, Long>();
        runs.totals(run).forEach((outcome, rows) -> totals.put(outcome.name(), rows));
        return totals;
    }

    /**
     * The number of rows with a fault, by its rule.
     *
     * @param missing receives all rows
     */
    private TreeMap<String, Long> rules(ImportRun run, MissingRecords missing) {
        var rules = new TreeMap<String, Long>();
        rows.each(run, Selection.ALL, row -> {
            var detail = Json.read(row.detail);
            missing.add(row, detail);
            // A row can have several faults of one rule.
            new HashSet<>(detail.path("faults").findValuesAsText("rule"))
                    .forEach(rule -> rules.merge(rule, 1L, Long::sum));
        });
        return rules;
    }

    /** What earlier files of the source had and this one does not have; empty unless it was read to its end. */
    private Optional<ObjectNode> missing(ImportRun run, MissingRecords seen) {
        var mapping = run.state == ImportState.DONE ? ImportRuns.findMapping(run) : Optional.<Mapping>empty();
        return mapping.map(known -> transactions.as(run.actor, () -> seen.find(entities, known)));
    }

    private static boolean isAny(ObjectNode missing) {
        return missing.path("total").asLong() > 0;
    }

    /**
     * Writes what earlier files of the source had and the file of this import does not have.
     *
     * @throws ImportConflict unless the file was read to its end
     */
    public void writeMissing(ImportRun run, PrintStream out) {
        var seen = new MissingRecords();
        rules(run, seen);
        var none = new ImportConflict("What a file no longer has is known once it was read to its end.");
        out.println(Json.text(missing(run, seen).orElseThrow(() -> none)));
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
        write(run, form, Selection.ALL, out);
    }

    public void write(ImportRun run, Form form, Selection selection, PrintStream out) throws IOException {
        switch (form) {
            case JSON -> json(run, selection, out);
            case CSV -> csv(run, selection, out);
            case TEXT -> text(run, selection, out);
        }
    }

    /** An import without its rows, as JSON. */
    public ObjectNode head(ImportRun run) {
        var head = Json.object();
        head.put("id", run.id.toString());
        head.put("file", run.fileName);
        head.put("sha256", run.fileDigest.isEmpty() ? null : run.fileDigest);
        head.put("mapping", run.mapping);
        head.put("dryRun", run.dryRun);
        head.put("actor", run.actor);
        head.put("state", run.state.name());
        head.put("startedAt", run.startedAt.toString());
        head.put("finishedAt", run.finishedAt == null ? null : run.finishedAt.toString());
        head.put("rowsRead", run.rowsRead);
        head.put("rows", run.rowsTotal);
        head.put("fault", run.fault);
        head.set("totals", Json.tree(totals(run)));
        head.set("unusedColumns", run.unusedColumns == null ? Json.object() : Json.read(run.unusedColumns));
        if (run.remaining != null) {
            head.set("remaining", Json.parse(run.remaining));
        }
        return head;
    }

    /** As {@link #head}, with the number of rows by rule if the import has ended. */
    public ObjectNode headWithRules(ImportRun run) {
        var head = head(run);
        if (!run.state.isUnfinished()) {
            head.set("rules", Json.tree(rules.of(run, totals(run))));
        }
        return head;
    }

    private void json(ImportRun run, Selection selection, PrintStream out) {
        var head = head(run);
        if (selection.equals(Selection.ALL)) {
            var missing = new MissingRecords();
            head.set("rules", Json.tree(rules(run, missing)));
            missing(run, missing).filter(ImportReports::isAny).ifPresent(found -> head.set("missing", found));
        }
        // The last member is the rows.
        head.remove("rows");
        String opened = Json.text(head);
        out.print(opened.substring(0, opened.length() - 1) + ",\"reports\":[");
        var separator = new String[] {"\n"};
        rows.each(run, selection, row -> {
            out.print(separator[0] + Json.text(detail(row)));
            separator[0] = ",\n";
        });
        out.print("\n]}\n");
    }

    /** The report of a row. */
    static ObjectNode detail(ImportRow row) {
        var all = Json.object();
        all.put("ordinal", row.ordinal);
        all.put("row", row.label);
        all.put("key", row.recordKey);
        all.put("outcome", row.outcome.name());
        all.put("decidedBy", row.decidedBy);
        all.setAll(Json.read(row.detail));
        // What an editor compares with the candidates.
        if (row.outcome == RowOutcome.SUSPECT && row.content != null) {
            all.set("content", Json.read(row.content).get("content"));
        }
        return all;
    }

    private void csv(ImportRun run, Selection selection, PrintStream out) throws IOException {
        var csv = CsvWriter.builder().build(new PrintWriter(out, false));
        csv.writeRecord("ordinal", "row", "key", "outcome", "objects", "faults", "cleaners");
        rows.each(run, selection, row -> {
            var detail = Json.read(row.detail);
            csv.writeRecord(
                    Long.toString(row.ordinal),
                    SpreadsheetText.harmless(row.label),
                    SpreadsheetText.harmless(row.recordKey),
                    row.outcome.name(),
                    SpreadsheetText.harmless(ReportTexts.objects(detail)),
                    SpreadsheetText.harmless(ReportTexts.faults(detail)),
                    SpreadsheetText.harmless(ReportTexts.cleaners(detail)));
        });
        csv.flush();
    }

    private void text(ImportRun run, Selection selection, PrintStream out) {
        summary(run, out);
        rows.each(run, selection, row -> {
            // Rows of a file with several lists are counted in each list.
            boolean counted = row.label.equals(Long.toString(row.ordinal));
            out.println("row " + row.label + (row.recordKey == null ? "" : " (" + row.recordKey + ")")
                    + (counted ? "" : ", ordinal " + row.ordinal) + ": " + row.outcome);
            var detail = Json.read(row.detail);
            for (String line :
                    List.of(ReportTexts.objects(detail), ReportTexts.faults(detail), ReportTexts.cleaners(detail))) {
                if (!line.isEmpty()) {
                    line.lines().forEach(part -> out.println("    " + part));
                }
            }
        });
    }

    /** The refused rows, in the form of the file; nothing if there are none. */
    public void writeRefused(ImportRun run, SourceFile file, OutputStream out) throws IOException {
        if (!runs.totals(run).containsKey(RowOutcome.REFUSED)) {
            return;
        }
        var text = file.writer(out);
        try (var reader = file.rows()) {
            reader.next();
            var last = new String[1];
            rows.each(run, new Selection(Set.of(RowOutcome.REFUSED), 0, Long.MAX_VALUE), row -> {
                if (row.raw == null) {
                    return;
                }
                String table = table(row);
                text.print(last[0] == null ? reader.head(table) : reader.separator(last[0], table));
                text.print(row.raw);
                last[0] = table;
            });
            text.print(last[0] == null ? "" : reader.tail(last[0]));
        }
        text.flush();
    }

    /** See {@link org.hubgraph.registry.importing.format.SourceRow#label()}. */
    private static String table(ImportRow row) {
        return row.label.substring(0, Math.max(0, row.label.lastIndexOf(' ')));
    }
}
