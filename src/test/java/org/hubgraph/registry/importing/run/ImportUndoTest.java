package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class ImportUndoTest {
    private static final String HEAD = "record_id,name,kind,country,city,website,founded,email\n";
    private static final String ROW = "7,Zorvelt Mills,company,JP,Osaka,https://zorvelt.example,2011,";
    private static final int ROWS = 400;
    /** As many as are taken back together. */
    private static final long MOST_READ = 50;

    @Inject
    TextImports imports;

    @Inject
    Imports all;

    @Inject
    EntityManager entities;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aLinkedEntryLosesTheCitationThatTheImportAdded() throws IOException {
        var first = imports.run(HEAD + ROW + "\n", ofOtherSource());
        for (int again = 0; again < 2; again++) {
            var linked = imports.run(HEAD + ROW + "info@zorvelt.example\n", "tenants");
            assertEquals(List.of("LINKED"), imports.outcomes(linked));
            assertEquals(List.of("test-import 7", "tenants-spreadsheet 7"), citations());

            assertEquals(List.of(), all.undo(linked.id, TextImports.ACTOR));
            assertEquals(List.of("test-import 7"), citations());
            assertTrue(tenant().path("email").isNull(), tenant()::toString);
        }
        assertEquals(List.of(), all.undo(first.id, TextImports.ACTOR), "the entry is unchanged since the import");
    }

    @Test
    void aCitationThatWasThereIsNeitherAddedNorTakenBack() throws IOException {
        var first = imports.run(HEAD + ROW + "\n", ofOtherSource());
        all.undo(imports.run(HEAD + ROW + "\n", "tenants").id, TextImports.ACTOR);
        cite("tenants-spreadsheet", "7");

        var linked = imports.run(HEAD + ROW + "\n", "tenants");
        assertEquals(List.of("LINKED"), imports.outcomes(linked));
        assertEquals(List.of("test-import 7", "tenants-spreadsheet 7"), citations());

        assertEquals(List.of(), all.undo(linked.id, TextImports.ACTOR));
        assertEquals(List.of("test-import 7", "tenants-spreadsheet 7"), citations());
        var remaining = all.undo(first.id, TextImports.ACTOR);
        assertEquals(1, remaining.size(), "an editor has added a citation");
        GraphQLCall.data(
                "mutation($input: DeleteInput!) { deleteTenant(input: $input) { deletedId } }",
                Map.of(
                        "input",
                        Map.of(
                                "id", tenant().path("id").asText(),
                                "version", tenant().path("version").asInt())));
    }

    @Test
    void whatRefersToAnObjectIsWrittenBeforeItIsDeleted() throws IOException {
        var run = imports.run(
                "record_id,name,sectors\n1,Zorvelt Mills,Zorvelt Looms|Zorvelt Yarns\n2,Zorvelt Dyes,Zorvelt Yarns\n",
                "tenants");
        assertEquals(List.of("CREATED", "CREATED"), imports.outcomes(run));

        assertEquals(List.of(), all.undo(run.id, TextImports.ACTOR));

        assertEquals(0, found("Zorvelt").size());
        assertTrue(GraphQLCall.data("{ sector(slug: \"zorvelt-yarns\") { id } }", Map.of())
                .path("sector")
                .isNull());
    }

    @Test
    void changesAreReadInParts() throws IOException {
        var text = new StringBuilder("id,name,founded\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append(i)
                    .append(",Zorvelt ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(" Works,2001\n");
        }
        var run = imports.run(text.toString(), new PlainMapping(), null, progress -> {});
        assertEquals(ROWS, imports.outcomes(run).size());
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        boolean counted = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertEquals(List.of(), all.undo(run.id, TextImports.ACTOR));

        var queries = Stream.of(statistics.getQueries())
                .filter(query -> query.startsWith("from ImportChange"))
                .map(statistics::getQueryStatistics)
                .toList();
        long flushes = statistics.getFlushCount();
        statistics.setStatisticsEnabled(counted);
        assertTrue(flushes < ROWS / 10, flushes + " flushes: deletions are written together");
        long executions =
                queries.stream().mapToLong(query -> query.getExecutionCount()).sum();
        assertEquals(
                ROWS,
                queries.stream()
                        .mapToLong(query -> query.getExecutionRowCount())
                        .sum());
        assertTrue(executions >= ROWS / MOST_READ, executions + " executions");
        assertEquals(0, found("Zorvelt").size());
    }

    private static String ofOtherSource() {
        return Mappings.findText("tenants")
                .orElseThrow()
                .replace("slug: tenants-spreadsheet", "slug: " + PlainMapping.SOURCE);
    }

    private static void cite(String source, String locator) {
        GraphQLCall.data(
                "mutation($input: AddCitationInput!) { addCitation(input: $input) { citation { id } } }",
                Map.of(
                        "input",
                        Map.of(
                                "subject",
                                tenant().path("id").asText(),
                                "source",
                                source,
                                "locator",
                                locator,
                                "locatorKind",
                                "RECORD")));
    }

    private static JsonNode tenant() {
        return found("Zorvelt").get(0);
    }

    private static List<String> citations() {
        return StreamSupport.stream(tenant().path("citations").spliterator(), false)
                .map(citation -> citation.at("/source/slug").asText() + " "
                        + citation.path("locator").asText())
                .toList();
    }
}
