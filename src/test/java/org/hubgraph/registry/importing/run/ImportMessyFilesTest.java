package org.hubgraph.registry.importing.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.format.Workbooks;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files as people have them, with the ready mapping for spreadsheets of organisations. */
@QuarkusTest
class ImportMessyFilesTest {
    private static final String ACTOR = "importer";
    private static final String HEAD = "name,kind,country,city,website,founded\n";
    private static final List<String> WRONG = List.of(
            "x",
            "-1",
            "0",
            "1.123456789",
            "1e99",
            "99999999999999999999",
            "2010-13-45",
            "a@b@c",
            "a@b.example; c@d.example",
            "y".repeat(3_000),
            "a|".repeat(50) + "b",
            "javascript:alert(1)",
            "\u202e");

    private static final String OSAKA = "Drellmar Focus,company,JP,Osaka,https://focus-osaka.example,2015\n";
    private static final String LEEDS = "Drellmar Focus,company,GB,Leeds,https://focus-leeds.example,2001\n";

    @Inject
    Imports imports;

    @Inject
    ImportRuns runs;

    @Inject
    ImportReports reports;

    @Inject
    ImportLimits limits;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    private final List<UUID> begun = new ArrayList<>();

    @AfterEach
    void takeBack() {
        for (int last = begun.size() - 1; last >= 0; last--) {
            imports.undo(begun.get(last), ACTOR);
        }
        new ImportRecords(entities).forget();
        assertEquals(0, found().size());
    }

    @Test
    void twoEntriesOfOneNameStayTwoInAFileWithoutKeys() throws IOException {
        var first = run(HEAD + OSAKA + LEEDS + OSAKA, "tenants");
        assertEquals(List.of("CREATED", "CREATED", "UNCHANGED"), outcomes(first));
        assertEquals(Set.of("JP", "GB"), countries());

        assertEquals(List.of("UNCHANGED", "UNCHANGED"), outcomes(run(HEAD + LEEDS + OSAKA, "tenants")));

        var changed = outcomes(run(HEAD + LEEDS.replace("2001", "2002"), "tenants"));
        assertFalse(changed.contains("UPDATED"), "it is not known which of the two the row describes");
        assertEquals(Set.of("JP", "GB"), countries());
    }

    @Test
    void aRowThatSaysMoreAboutTheOnlyEntryOfItsNameUpdatesIt() throws IOException {
        var run = run(HEAD + "Drellmar Focus,company,JP,,,\n" + OSAKA, "tenants");

        assertEquals(List.of("CREATED", "UPDATED"), outcomes(run));
        assertEquals(List.of("UPDATED"), outcomes(run(HEAD + OSAKA.replace("focus-osaka", "focus-kobe"), "tenants")));
        assertEquals(1, found().size());
    }

    @Test
    void keysOfAnyLengthAreRecognisedAgain() throws IOException {
        String file = "record_id,name\n" + "k".repeat(301) + ",Drellmar Aalto\n" + "k".repeat(90_000)
                + ",Drellmar Bixby\n3,Drellmar Corbel\n";

        assertEquals(List.of("CREATED", "CREATED", "CREATED"), outcomes(run(file, "tenants")));
        assertEquals(List.of("UNCHANGED", "UNCHANGED", "UNCHANGED"), outcomes(run(file, "tenants")));
    }

    @Test
    void columnsThatNobodyReadsMayHaveAnyNames() throws IOException {
        var head = new StringBuilder("record_id,name");
        for (int i = 0; i < 900; i++) {
            head.append(",\"c").append(i).append("\"\"".repeat(490)).append('"');
        }
        var run = run(head + "\n1,Drellmar Aalto" + ",v".repeat(900) + "\n", "tenants");

        assertEquals(ImportState.DONE, run.state);
        assertEquals(900, Json.read(run.unusedColumns).size());
    }

    @Test
    void aMappingWhoseSourceIsRefusedEndsTheImportWithTheReason() throws IOException {
        String mapping = Mappings.findText("tenants").orElseThrow();
        var refused = run(
                HEAD + OSAKA, mapping.replace("slug: tenants-spreadsheet", "slug: drellmar\n  url: 'javascript:x'"));
        var missing = run(HEAD + OSAKA, "source: drellmar-missing\n" + mapping.substring(mapping.indexOf("tables:")));

        assertEquals(ImportState.FAILED, refused.state);
        assertTrue(refused.fault.startsWith("the source of the mapping: "), refused.fault);
        assertTrue(refused.fault.contains("web address"), refused.fault);
        assertEquals(ImportState.FAILED, missing.state);
        assertTrue(missing.fault.contains("no source drellmar-missing"), missing.fault);
    }

    @Test
    void aValueThatTheDatabaseDoesNotTakeRefusesItsRowOnly() {
        var tooLong = new IllegalStateException(new SQLException("Value too long", "22001"));

        assertTrue(RegistryRules.isRefusal(tooLong));
        assertEquals(1, RegistryRules.faults(tooLong).size());
        assertFalse(RegistryRules.isRefusal(new IllegalStateException(new SQLException("Lost", "08006"))));
    }

    @Test
    void aWorkbookIsImportedToItsEnd() throws IOException {
        byte[] workbook = Workbooks.of(Workbooks.row(1, "record_id", "name")
                + Workbooks.row(2, "1", "Drellmar Aalto")
                + Workbooks.row(4, "2", "Drellmar Bixby"));

        assertEquals(List.of("CREATED", "CREATED"), outcomes(run(workbook, "xlsx", "tenants")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenants", "hubs", "people"})
    void aValueWithAFaultDoesNotTakeItsRowWithIt(String mapping) throws IOException {
        var columns = Set.of("record_id", "name", "organisation", "role", "since", "until", "title");
        var optional = List.of(Files.readString(Path.of("src/main/resources/mapping/" + mapping + ".csv"))
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
        var file = new StringBuilder("name,"
                + String.join(
                        ",",
                        optional.stream().filter(one -> !columns.contains(one)).toList()) + "\n");
        int rows = 0;
        for (int place = 0; place < optional.size(); place++) {
            for (String value : columns.contains(optional.get(place)) ? List.<String>of() : WRONG) {
                var cells = new ArrayList<String>();
                for (String column : optional) {
                    if (!columns.contains(column)) {
                        cells.add(column.equals(optional.get(place)) ? value : "");
                    }
                }
                file.append(
                        "Drellmar " + Integer.toString(++rows * 7919, 36) + " Works," + String.join(",", cells) + "\n");
            }
        }

        var outcomes = outcomes(run(file.toString(), mapping));

        assertEquals(rows, outcomes.size());
        assertFalse(outcomes.contains("REFUSED"), outcomes::toString);
    }

    @Test
    void anAddressIsWrittenInOneWay() throws IOException {
        run("name,email\nDrellmar Aalto,mailto:Info@Drellmar.EXAMPLE\n", "tenants");

        assertEquals("Info@drellmar.example", found().get(0).path("email").asText());
    }

    @Test
    void theReportListsWhatTheFileNoLongerHas() throws IOException {
        String head = "record_id,name,country\n";
        run(head + "1,Drellmar Aalto,\n2,Drellmar Bixby,\n3,Drellmar Corbel,\n,Drellmar Dunn,\n", "tenants");

        var report = report(run(head + "3,Drellmar Corbel,DE\n2,\u3164,\n4,Drellmar Egge,\n", "tenants"));

        assertEquals(1, report.at("/missing/total").asInt(), report::toString);
        assertEquals(0, report.at("/missing/unreadRows").asInt());
        assertEquals("1", report.at("/missing/records/0/key").asText());
        assertEquals("tenant", report.at("/missing/records/0/type").asText());
        assertEquals("drellmar-aalto", report.at("/missing/records/0/slug").asText());
        assertTrue(report(run(
                        head + "1,Drellmar Aalto,\n2,Drellmar Bixby,\n3,Drellmar Corbel,DE\n4,Drellmar Egge,\n",
                        "tenants"))
                .path("missing")
                .isMissingNode());
    }

    private JsonNode report(ImportRun run) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            reports.write(run, ImportReports.Form.JSON, out);
        }
        return Json.parse(bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatRemainedIsTakenBackWhenTheReasonIsGone() throws IOException {
        var first = run("record_id,name,founded\n1,Drellmar Aalto,2001\n2,Drellmar Bixby,2002\n", "tenants");
        var second = run("record_id,name,founded\n1,Drellmar Aalto,2003\n", "tenants");
        runs.beginUndo(first.id);
        var remaining = imports.undo(first.id, ACTOR);
        assertEquals(List.of("row 1, tenant drellmar-aalto: it was changed after the import"), remaining);

        runs.beginUndo(second.id);
        assertEquals(List.of(), imports.undo(second.id, ACTOR));
        runs.beginUndo(first.id);

        assertEquals(List.of(), imports.undo(first.id, ACTOR));
        assertEquals(0, found().size());
    }

    /** @param mapping the name of a ready one, or its text */
    private ImportRun run(String text, String mapping) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8), "csv", mapping);
    }

    private ImportRun run(byte[] content, String ending, String mapping) throws IOException {
        var path = Files.write(folder.resolve("file" + begun.size()), content);
        var file = new SourceFile(path, "file." + ending, SourceOptions.detected(), limits);
        var ready = Mappings.find(mapping);
        var read = ready.isPresent() ? ready.get() : Mappings.read(mapping);
        var run = imports.begin(file, read, ready.isPresent() ? null : mapping, false, ACTOR);
        begun.add(run.id);
        var ended = imports.execute(run, file, read, progress -> {});
        assertTrue(ended.state != ImportState.DONE || ended.fault == null, ended.fault);
        return ended;
    }

    private List<String> outcomes(ImportRun run) {
        assertNull(run.fault);
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from ImportRow where runId = ?1 order by ordinal", ImportRow.class)
                        .setParameter(1, run.id)
                        .getResultList())
                .stream()
                .map(row -> row.outcome.name())
                .toList();
    }

    private static Set<String> countries() {
        var countries = new HashSet<String>();
        found().forEach(tenant -> countries.add(tenant.path("country").asText()));
        return countries;
    }

    private static List<JsonNode> found() {
        var nodes = GraphQLCall.data(
                "query($name: String!) { tenants(filter: { name: { startsWith: $name } }) { nodes { slug country email } } }",
                Map.of("name", "Drellmar"));
        var all = new ArrayList<JsonNode>();
        nodes.at("/tenants/nodes").forEach(all::add);
        return all;
    }
}
