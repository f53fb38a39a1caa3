package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.registry.change.CitationInputs.CITATION;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Lists of citations, filtered and in order. */
@EachDatabase
@QuarkusTest
class CitationListsTest {
    @Test
    void theCitationsOfAllSourcesAreListedByRank() {
        var tenant = Edits.tenant("Cited As Disputed");
        int before = ranked("DISPUTED").get("totalCount").asInt();

        var added = done("addCitation", with(CitationInputs.of(tenant), "rank", "DISPUTED"), CITATION)
                .get("citation");

        var disputed = ranked("DISPUTED");
        assertEquals(before + 1, disputed.get("totalCount").asInt());
        assertEquals(added.get("id"), disputed.at("/nodes/0/id"));
        assertEquals(tenant.get("id"), disputed.at("/nodes/0/subject/id"));
        assertNotEquals(added.get("id"), ranked("NORMAL").at("/nodes/0/id"));
    }

    private static JsonNode ranked(String rank) {
        return GraphQLCall.data("{ citations(last: 1, filter: { ranks: [" + rank
                        + "] }) { totalCount nodes { id rank subject { id } } } }")
                .get("citations");
    }

    @Test
    void citationsOfASourceAreFilteredAndSorted() {
        var source = done(
                        "createSource",
                        Map.of("slug", "cited-in-order", "publisher", "Press in order"),
                        "source { id }")
                .get("source");
        var tenant = Edits.tenant("Cited In Order");
        String[][] rows = {
            {"1", "ROW", "2025-05-02", "LOW"},
            {"2", "ROW", "2025-05", "HIGH"},
            {"3", "PAGE", null, null},
            {"4", "PAGE", "2024", "MEDIUM"}
        };
        for (String[] row : rows) {
            done(
                    "addCitation",
                    with(
                            CitationInputs.of(tenant),
                            "source",
                            source.get("id").asText(),
                            "locator",
                            row[0],
                            "locatorKind",
                            row[1],
                            "accessedOn",
                            row[2],
                            "confidence",
                            row[3]),
                    CITATION);
        }

        assertEquals("1 2 3 4", locators(""));
        assertEquals("4 2 1 3", locators("orderBy: { field: ACCESSED_ON }"));
        assertEquals("1 2 4 3", locators("orderBy: { field: ACCESSED_ON, direction: DESC }"));
        assertEquals("1 4 2 3", locators("orderBy: { field: CONFIDENCE }"));
        assertEquals("2 4 1 3", locators("orderBy: { field: CONFIDENCE, direction: DESC }"));
        assertEquals("2 4", locators("filter: { confidences: [HIGH, MEDIUM] }"));
        assertEquals("1 2", locators("filter: { locatorKinds: [ROW] }"));
        assertEquals("1 2", locators("filter: { accessedFrom: \"2025-05-01\" }"));
        assertEquals("2 4", locators("filter: { accessedUntil: \"2025-05-01\" }"));
        assertEquals("1 3", locators("filter: { locators: [\"1\", \"3\"], ranks: [NORMAL], fields: [\"foundedOn\"] }"));
        assertEquals("3", locators("filter: { not: { confidences: [LOW, MEDIUM, HIGH] } }"));
    }

    /** The locators in the order of the list, read in pages of one. */
    private static String locators(String arguments) {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var page = GraphQLCall.data(
                            "query ($after: String) { source(slug: \"cited-in-order\") { citations(first: 1 after: $after "
                                    + arguments + ") { nodes { locator } pageInfo { hasNextPage endCursor } } } }",
                            with(Map.of(), "after", after))
                    .at("/source/citations");
            found.add(page.at("/nodes/0/locator").asText());
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
        } while (after != null);
        return String.join(" ", found);
    }
}
