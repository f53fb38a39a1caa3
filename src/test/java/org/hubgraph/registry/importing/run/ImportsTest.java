package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class ImportsTest {
    private static final String THREE = "id,name,founded,unread\n1,Quarbel Optics,2011,x\n2,Zindolf Foundry,2012,\n"
            + "3,Hastrup Weaving Works,2013,\n";
    private static final String ACTOR = "importer";

    @Inject
    Imports imports;

    @Inject
    ImportLimits limits;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    private int files;

    @AfterEach
    void takeBack() {
        var runs = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select id from ImportRun order by startedAt desc", UUID.class)
                        .getResultList());
        runs.forEach(run -> imports.undo(run, ACTOR));
        new ImportRecords(entities).forget();
        for (String name : List.of("Quarbel", "Zindolf", "Hastrup")) {
            assertEquals(0, found(name).size(), name);
        }
    }

    @Test
    void aSecondImportFindsWhatTheFirstMadeAndChangesOnlyWhatTheFileSaysDifferently() throws IOException {
        assertEquals(Map.of("1", "CREATED", "2", "CREATED", "3", "CREATED"), outcomes(run(THREE, false)));
        var quarbel = found("Quarbel Optics").get(0);
        assertEquals("2011", quarbel.at("/foundedOn").asText());
        assertEquals("test-import", quarbel.at("/citations/0/source/slug").asText());
        assertEquals("1", quarbel.at("/citations/0/locator").asText());

        var again = run(THREE, false);
        assertEquals(Map.of("1", "UNCHANGED", "2", "UNCHANGED", "3", "UNCHANGED"), outcomes(again));

        GraphQLCall.data(
                "mutation($id: ID!, $version: Int!) { updateTenant(input: { id: $id, version: $version, listedIn:"
                        + " \"Nowhere\", foundedOn: \"2010\" }) { tenant { id } } }",
                Map.of(
                        "id",
                        quarbel.get("id").asText(),
                        "version",
                        quarbel.get("version").asInt()));
        var third = run(THREE.replace("Quarbel Optics", "Quarbel Optics AG").replace("2012", "2009"), false);
        assertEquals(Map.of("1", "UPDATED", "2", "UPDATED", "3", "UNCHANGED"), outcomes(third));
        var renamed = found("Quarbel Optics AG").get(0);
        assertEquals("2010", renamed.at("/foundedOn").asText(), "the file says nothing new about it");
        assertEquals("Nowhere", renamed.at("/listedIn").asText());
        assertEquals("2009", found("Zindolf Foundry").get(0).at("/foundedOn").asText());
        delete(renamed);
    }

    @Test
    void aRowThatIsRefusedTakesNoOtherWithIt() throws IOException {
        var run = run(
                "id,name,founded,ended\n1,Quarbel Optics,2011,\n2,Zindolf Foundry,2012,1999\n3,Hastrup Weaving,2013,\n",
                false);

        assertEquals(Map.of("1", "CREATED", "2", "REFUSED", "3", "CREATED"), outcomes(run));
        var detail = details(run).get("2");
        assertTrue(detail.at("/faults/0/message").asText().contains("1999"), detail::toString);
        assertEquals(0, found("Zindolf").size());
        assertEquals(1, found("Hastrup").size());
    }

    /** With so many refused rows, rows are imported one by one. */
    @Test
    void whatARefusedChangeSaidIsNotWhatTheRecordSaidLast() throws IOException {
        run(quarbels(2001, ""), false);
        var tried = outcomes(run(quarbels(2005, "1999"), true));
        var refused = outcomes(run(quarbels(2005, "1999"), false));
        var corrected = outcomes(run(quarbels(2005, ""), false));

        assertEquals(Set.of("REFUSED"), Set.copyOf(refused.values()));
        assertEquals(refused, tried);
        assertEquals(Set.of("UPDATED"), Set.copyOf(corrected.values()));
    }

    private static String quarbels(int founded, String ended) {
        var text = new StringBuilder("id,name,founded,ended\n");
        for (int i = 1; i <= 30; i++) {
            String name = "Quarbel " + Integer.toString(i * 7919, 36) + " Works";
            text.append(i + "," + name + "," + founded + "," + ended + "\n");
        }
        return text.toString();
    }

    @Test
    void aRowWaitsForWhatComesLaterAndIsRefusedAtTheEndIfItNeverComes() throws IOException {
        var run = run("id,name,buys\n1,Quarbel Optics,3\n2,Zindolf Foundry,77\n3,Hastrup Weaving Works,\n", false);

        assertEquals(Map.of("1", "CREATED", "2", "REFUSED", "3", "CREATED"), outcomes(run));
        assertEquals(
                "REFERENCE_UNKNOWN", details(run).get("2").at("/faults/0/rule").asText());
        assertEquals(0, found("Zindolf").size(), "a row is imported as a whole or not at all");
        assertEquals(1, found("Quarbel").get(0).at("/acquisitions/totalCount").asInt());
    }

    @Test
    void aDryRunReportsTheSameAndWritesNothing() throws IOException {
        String file = "id,name,founded,ended,buys\n1,Quarbel Optics,2011,,3\n2,Zindolf Foundry,2012,1999,1\n3,Hastrup"
                + " Weaving Works,2013,,\n";
        var dry = run(file, true);
        var tried = outcomes(dry);
        assertEquals(0, found("Quarbel").size());

        assertEquals(outcomes(run(file, false)), tried);
        assertEquals(Map.of("1", "CREATED", "2", "REFUSED", "3", "CREATED"), tried);
    }

    /** A dry run is one transaction, which delays the changes of all others. */
    @Test
    void aDryRunTriesOnlySoManyRows() throws IOException {
        var mapping = new PlainMapping();
        var file = file(THREE);
        var few = ImportFiles.limits(Map.of("hubgraph.import.dry-run-rows", "2"));
        var two = new SourceFile(file.path(), file.name(), file.options(), few);

        var tried = imports.execute(imports.begin(two, mapping, null, true, ACTOR), two, mapping, progress -> {});
        assertEquals(ImportState.FAILED, tried.state);
        assertTrue(tried.fault.contains("3 rows, but a dry run tries at most 2"), tried.fault);
        assertTrue(tried.fault.contains("hubgraph.import.dry-run-rows"), tried.fault);

        var done = imports.execute(imports.begin(two, mapping, null, false, ACTOR), two, mapping, progress -> {});
        assertEquals(3, outcomes(done).size());
    }

    @Test
    void anImportThatWasKilledGoesOnWithItsNextRow() throws IOException {
        var text = new StringBuilder("id,name,founded\n");
        for (int i = 1; i <= 600; i++) {
            text.append(i)
                    .append(",Quarbel ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(" Works,2001\n");
        }
        var file = file(text.toString());
        var mapping = new PlainMapping();
        var run = imports.begin(file, mapping, null, false, ACTOR);
        assertThrows(
                IllegalStateException.class,
                () -> imports.execute(run, file, mapping, progress -> {
                    throw new IllegalStateException("killed");
                }));

        var continued = imports.begin(file, mapping, null, false, ACTOR);
        assertEquals(run.id, continued.id);
        imports.execute(continued, file, mapping, progress -> {});

        assertEquals(600, outcomes(continued).size());
        assertEquals(600, count("select count(*) from Tenant where defaultName like 'Quarbel%'"));
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsRefusedAsAWhole() throws IOException {
        var run = run("id,name\n1,Quarbel Optics\n2,\"never closed\n3,Hastrup\n", false);

        assertEquals(ImportState.FAILED, run.state);
        assertTrue(run.fault.contains("quotation mark"), run.fault);
        assertTrue(run.fault.startsWith("row 2"), run.fault);
        assertEquals(0, found("Quarbel").size());
    }

    @Test
    void aKeyThatComesTwiceIsReported() throws IOException {
        var run = run("id,name\n1,Quarbel Optics\n1,Quarbel Optics\n", false);

        var details = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from ImportRow where runId = ?1 and ordinal = 2", ImportRow.class)
                        .setParameter(1, run.id)
                        .getSingleResult());
        assertEquals(RowOutcome.UNCHANGED, details.outcome);
        assertEquals("KEY_TWICE", Json.read(details.detail).at("/faults/0/rule").asText());
    }

    @Test
    void anImportIsTakenBackAsFarAsNobodyHasChangedItsRowsSince() throws IOException {
        var first = run(THREE, false);
        var second = run(THREE.replace("2012", "2009"), false);

        assertEquals(List.of(), imports.undo(second.id, ACTOR));
        assertEquals("2012", found("Zindolf Foundry").get(0).at("/foundedOn").asText());
        assertEquals(
                Map.of("1", "UNCHANGED", "2", "UPDATED", "3", "UNCHANGED"),
                outcomes(run(THREE.replace("2012", "2009"), false)),
                "the file counts as not imported");

        var remaining = imports.undo(first.id, ACTOR);
        assertEquals(1, remaining.size(), remaining::toString);
        assertTrue(remaining.get(0).contains("changed after the import"), remaining::toString);
        assertEquals(0, found("Hastrup").size());
        assertEquals(1, found("Zindolf").size());
    }

    @Test
    void theReportNamesTheColumnsThatNobodyReads() throws IOException {
        assertEquals("{\"unread\":1}", run(THREE, true).unusedColumns);
    }

    private ImportRun run(String text, boolean dryRun) throws IOException {
        var file = file(text);
        var mapping = new PlainMapping();
        return imports.execute(imports.begin(file, mapping, null, dryRun, ACTOR), file, mapping, progress -> {});
    }

    private SourceFile file(String text) throws IOException {
        var path = folder.resolve("file" + ++files + ".csv");
        Files.writeString(path, text);
        return new SourceFile(path, "file.csv", SourceOptions.detected(), limits);
    }

    private Map<String, String> outcomes(ImportRun run) {
        var outcomes = new TreeMap<String, String>();
        rows(run).forEach(row -> outcomes.put(row.label, row.outcome.name()));
        return outcomes;
    }

    private Map<String, JsonNode> details(ImportRun run) {
        var details = new TreeMap<String, JsonNode>();
        rows(run).forEach(row -> details.put(row.label, Json.read(row.detail)));
        return details;
    }

    private List<ImportRow> rows(ImportRun run) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from ImportRow where runId = ?1", ImportRow.class)
                        .setParameter(1, run.id)
                        .getResultList());
    }

    private long count(String hql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(hql, Long.class).getSingleResult());
    }

    /** An import cannot take back what an editor has changed since. */
    private static void delete(JsonNode tenant) {
        GraphQLCall.data(
                "mutation($id: ID!, $version: Int!) { deleteTenant(input: { id: $id, version: $version }) { deletedId } }",
                Map.of(
                        "id",
                        tenant.get("id").asText(),
                        "version",
                        tenant.get("version").asInt()));
    }

    private static List<JsonNode> found(String name) {
        var nodes = GraphQLCall.data(
                "query($name: String!) { tenants(filter: { name: { startsWith: $name } }) { nodes { id slug version name"
                        + " foundedOn listedIn citations { locator source { slug } }"
                        + " acquisitions { totalCount } } } }",
                Map.of("name", name));
        var all = new ArrayList<JsonNode>();
        nodes.at("/tenants/nodes").forEach(all::add);
        return all;
    }
}
