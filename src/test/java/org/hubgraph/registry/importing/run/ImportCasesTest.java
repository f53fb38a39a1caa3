package org.hubgraph.registry.importing.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The files of {@code src/test/resources/import} through the engine, with the outcomes in {@code outcomes.yaml}. */
@QuarkusTest
class ImportCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/import");
    private static final String ACTOR = "importer";
    private static final int MEGABYTE = 1_000_000;

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

    private ImportRecords records;
    private Map<String, Long> before;

    @BeforeEach
    void count() {
        records = new ImportRecords(entities);
        before = records.counts();
    }

    /** An import that is taken back leaves the registry as it was. */
    @AfterEach
    void takeBack() {
        var runs = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select id from ImportRun order by startedAt desc", UUID.class)
                        .getResultList());
        var remaining = new ArrayList<String>();
        runs.forEach(run -> remaining.addAll(imports.undo(run, ACTOR)));
        records.forget();
        assertEquals(List.of(), remaining);
        var after = records.counts();
        after.remove("Source");
        before.remove("Source");
        assertEquals(before, after);
    }

    static List<JsonNode> cases() throws IOException {
        var cases = new ArrayList<JsonNode>();
        new YAMLMapper()
                .readTree(Files.readString(FOLDER.resolve("outcomes.yaml")))
                .forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRowHasItsOutcome(JsonNode expected) throws IOException {
        var mapping = expected.has("yaml")
                ? Mappings.read(expected.get("yaml").asText())
                : Mappings.find(expected.get("mapping").asText()).orElseThrow();
        var file = FOLDER.resolve(expected.get("file").asText());

        var dry = run(file, mapping, true);
        assertEquals(before, records.counts(), "a dry run writes nothing");
        var run = run(file, mapping, false);

        if (expected.has("fault")) {
            assertRefused(run, expected.get("fault").asText());
        } else {
            assertEquals(ImportState.DONE, run.state, run.fault);
            assertEquals(outcomes(expected.get("rows")), records.outcomes(run));
            var rows = records.rows(run);
            expected.get("rows").properties().forEach(row -> assertDetail(row.getValue(), rows.get(row.getKey())));
            assertEquals(records.outcomes(run), records.outcomes(dry), "a dry run has the same report");
            assertEquals(again(records.outcomes(run)), records.outcomes(run(file, mapping, false)), "a second time");
        }
    }

    /** All that was imported is unchanged; everything else has the same outcome again. */
    private static Map<String, String> again(Map<String, String> outcomes) {
        var again = new TreeMap<>(outcomes);
        again.replaceAll((row, outcome) ->
                Set.of("CREATED", "LINKED").contains(outcome) ? RowOutcome.UNCHANGED.name() : outcome);
        return again;
    }

    private static void assertDetail(JsonNode expected, ImportRow row) {
        var named = new HashSet<String>();
        var detail = Json.read(row.detail);
        detail.path("faults").forEach(fault -> named.add(fault.path("rule").asText()));
        detail.path("cleaners")
                .forEach(cleaner -> named.add(cleaner.path("cleaner").asText()));
        expected.path("has").forEach(rule -> assertTrue(named.contains(rule.asText()), row.label + " has no " + rule));
        expected.path("hasNot").forEach(rule -> assertFalse(named.contains(rule.asText()), row.label + " has " + rule));
        assertTrue(row.outcome != RowOutcome.SUSPECT
                || detail.at("/objects/0/candidates/0/signals").size() > 0);
    }

    @Test
    void recordsOfRorAreImportedAndFoundAgain() throws IOException {
        var mapping = Mappings.find("ror").orElseThrow();
        var file = FOLDER.resolve("ror-sample.jsonl");

        var first = totals(run(file, mapping, false));
        long created = first.getOrDefault("CREATED", 0L);
        var second = totals(run(file, mapping, false));

        long lines = Files.lines(file).count();
        assertEquals(lines, first.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(created > 0.9 * lines, () -> first + " " + records.refused());
        var expected = new TreeMap<>(first);
        expected.remove("CREATED");
        expected.merge("UNCHANGED", created + first.getOrDefault("LINKED", 0L), Long::sum);
        expected.remove("LINKED");
        assertEquals(expected, second);
    }

    @Test
    void hostileFilesAreRefusedInOneLine() throws IOException {
        var header = "record_id,name\n";
        assertRefused(hostile("quote.csv", header + "1,\"" + "never\n".repeat(200_000)), "quotation mark");
        assertRefused(hostile("columns.csv", "name,c" + String.join(",c", numbers(10_000)) + "\n1\n"), "columns");
        assertRefused(
                hostile("bomb.csv.gz", gzip("\n".repeat(30 * MEGABYTE).getBytes(StandardCharsets.UTF_8))), "archive");
        assertRefused(
                hostile(
                        "mixed.csv",
                        concat(
                                (header + "1,Zürich\n").getBytes(StandardCharsets.UTF_8),
                                "2,Genève\n".getBytes(StandardCharsets.ISO_8859_1))),
                "byte");
        assertEquals(before, records.counts());
    }

    @Test
    void hostileRowsTouchNoOthers() throws IOException {
        String script = "<script>alert(1)</script>".repeat(1_280);
        var run = hostile(
                "rows.csv",
                "record_id,name\n=1+1,\"=HYPERLINK(\"\"http://x.example\"\",\"\"Qrzbl\"\")\"\n2," + script
                        + "\n3,Nul\0byte\n4,Zwbltkrx Instruments\n");

        assertEquals(Map.of("1", "CREATED", "2", "REFUSED", "3", "REFUSED", "4", "CREATED"), records.outcomes(run));
        for (String row : List.of("2", "3")) {
            var faults = Json.read(records.rows(run).get(row).detail).path("faults");
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(faults.toString().length() < 500, faults::toString);
        }
        var report = new ByteArrayOutputStream();
        reports.write(run, ImportReports.Form.CSV, new PrintStream(report, true, StandardCharsets.UTF_8));
        assertTrue(report.toString(StandardCharsets.UTF_8).contains("1,'=1+1,CREATED"), report::toString);
    }

    private ImportRun hostile(String name, String content) throws IOException {
        return hostile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRun hostile(String name, byte[] content) throws IOException {
        return run(
                Files.write(folder.resolve(name), content),
                Mappings.find("tenants").orElseThrow(),
                false);
    }

    private void assertRefused(ImportRun run, String reason) {
        assertEquals(ImportState.FAILED, run.state);
        assertTrue(run.fault.contains(reason), run.fault);
        assertEquals(1, run.fault.lines().count(), run.fault);
        assertTrue(run.fault.length() < 300, run.fault);
        assertEquals(Map.of(), records.outcomes(run));
        assertEquals(before, records.counts());
    }

    private static List<String> numbers(int most) {
        var numbers = new ArrayList<String>();
        for (int number = 0; number < most; number++) {
            numbers.add(Integer.toString(number));
        }
        return numbers;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(first);
        bytes.write(second);
        return bytes.toByteArray();
    }

    private ImportRun run(Path path, Mapping mapping, boolean dryRun) throws IOException {
        var file = new SourceFile(path, path.getFileName().toString(), mapping.options(), limits);
        return imports.execute(imports.begin(file, mapping, null, dryRun, ACTOR), file, mapping, progress -> {});
    }

    private static Map<String, String> outcomes(JsonNode rows) {
        return rows.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().get("outcome").asText(), (a, b) -> b, TreeMap::new));
    }

    private Map<String, Long> totals(ImportRun run) {
        var totals = new TreeMap<String, Long>();
        runs.totals(run).forEach((outcome, rows) -> totals.put(outcome.name(), rows));
        return totals;
    }
}
