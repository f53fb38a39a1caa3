package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class CitationCurationTest {
    private static final String CITATION = "citation { id version field quote quoteLanguage rank statedValue note"
            + " source { slug } subject { id } }";

    @Test
    void aChangeOfACitationIsAChangeOfItsSubject() {
        var tenant = Edits.tenant("Cited Anew");
        var before = subject(tenant);

        var added = done("addCitation", of(tenant), CITATION).get("citation");
        assertEquals(tenant.get("id"), added.at("/subject/id"));
        assertEquals("foundedOn", added.get("field").asText());
        assertEquals(1, subject(tenant).get("version").asInt());
        assertNotEquals(before.get("updatedAt"), subject(tenant).get("updatedAt"));

        var changed = done(
                        "updateCitation",
                        with(
                                Edits.of(added),
                                "source",
                                "scmp",
                                "field",
                                null,
                                "quote",
                                "in 2020",
                                "quoteLanguage",
                                "en",
                                "rank",
                                "PREFERRED"),
                        CITATION)
                .get("citation");
        assertEquals("scmp", changed.at("/source/slug").asText());
        assertTrue(changed.get("field").isNull());
        assertEquals("PREFERRED", changed.get("rank").asText());
        assertEquals(1, changed.get("version").asInt());
        assertEquals(2, subject(tenant).get("version").asInt());

        done("deleteCitation", Edits.of(changed), "deletedId");
        assertEquals(3, subject(tenant).get("version").asInt());
        assertEquals(1, subject(tenant).get("citations").size());
    }

    @Test
    void theCitationsOfAllSourcesAreListedByRank() {
        var tenant = Edits.tenant("Cited As Disputed");
        int before = ranked("DISPUTED").get("totalCount").asInt();

        var added = done("addCitation", with(of(tenant), "rank", "DISPUTED"), CITATION)
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
    void ofTooManyNoneIsLookedAt() {
        var tenant = Edits.of(Edits.tenant("Cited Too Often"));
        var citation = Map.of("source", "nobody");

        assertEquals(
                List.of("input.citations.0.source"),
                refusedAt("updateTenant", with(tenant, "citations", List.of(citation))));
        assertEquals(
                List.of("input.citations"),
                refusedAt("updateTenant", with(tenant, "citations", Collections.nCopies(51, citation))));
    }

    /** The list of citations is returned without paging. */
    @Test
    void anObjectHasNoMoreCitationsThanItsListMayHave() {
        var tenant = Edits.tenant("Cited Without End");
        var fields = List.of(
                "names",
                "externalIds",
                "kinds",
                "sectors",
                "website",
                "foundedOn",
                "dissolvedOn",
                "listedIn",
                "country",
                "slug");
        var many = IntStream.range(0, 50)
                .mapToObj(i -> Map.of("source", "g-enews", "fields", fields, "note", "Number " + i))
                .toList();
        var changed = done("updateTenant", with(of(tenant.get("id"), 0), "citations", many), "tenant { id version }");

        assertEquals(
                List.of("input.citations"),
                refusedAt("updateTenant", with(of(tenant.get("id"), 1), "citations", many)),
                changed::toString);
        done("updateTenant", with(of(tenant.get("id"), 1), "citations", many.subList(1, 50)), "tenant { id }");
    }

    private static Map<String, Object> of(JsonNode id, int version) {
        return with(Map.of("id", id.asText()), "version", version);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var tenant = Edits.tenant("Cited Wrongly");

        assertEquals(
                List.of("input.field", "input.quoteLanguage", "input.source"),
                refusedAt("addCitation", with(of(tenant), "source", "no-source", "quote", "so", "field", "nope")));
        assertEquals(List.of("input.subject"), refusedAt("addCitation", with(of(tenant), "subject", "tencent")));
        assertEquals(
                List.of("input.subject"),
                refusedAt("addCitation", with(of(tenant), "subject", Edits.id("source", "scmp"))));
        var only = subject(tenant).at("/citations/0");
        assertEquals(
                List.of("input.field", "input.quoteLanguage", "input.rank", "input.source"),
                refusedAt(
                        "updateCitation",
                        with(Edits.of(only), "source", null, "rank", null, "quote", "so", "field", "nope")));
    }

    @Test
    void aCitationSaysWhereAndWhenTheFactWasSeen() {
        var tenant = Edits.tenant("Cited By Page");
        String fields = "citation { id version locator locatorKind accessedOn confidence }";
        var added = done(
                        "addCitation",
                        with(
                                of(tenant),
                                "locator",
                                "12-14",
                                "locatorKind",
                                "PAGE",
                                "accessedOn",
                                "2026-05-04",
                                "confidence",
                                "LOW"),
                        fields)
                .get("citation");
        assertEquals("[\"12-14\",\"PAGE\",\"2026-05-04\",\"LOW\"]", where(added));

        var corrected = done(
                        "updateCitation",
                        with(Edits.of(added), "locator", "7", "locatorKind", "ROW", "confidence", "HIGH"),
                        fields)
                .get("citation");
        assertEquals("[\"7\",\"ROW\",\"2026-05-04\",\"HIGH\"]", where(corrected));

        assertEquals(
                List.of("input.locatorKind"),
                refusedAt("updateCitation", with(Edits.of(corrected), "locatorKind", null)));
        var cleared = done(
                        "updateCitation",
                        with(Edits.of(corrected), "locator", null, "accessedOn", null, "confidence", null),
                        fields)
                .get("citation");
        assertEquals("[null,null,null,null]", where(cleared));
        assertEquals(
                "[\"7\",\"ROW\",\"2026-05-04\",\"HIGH\"]",
                GraphQLCall.json(List.of("locator", "locatorKind", "accessedOn", "confidence").stream()
                        .map(field -> changed(cleared, field).textValue())
                        .toList()));
    }

    /** The value of a field before the last change of the citation. */
    private static JsonNode changed(JsonNode citation, String field) {
        var changes = GraphQLCall.data("{ changes(last: 5) { nodes { subjectId version fields { field before } } } }")
                .at("/changes/nodes");
        for (JsonNode change : changes) {
            if (change.get("subjectId").equals(citation.get("id"))
                    && change.get("version").equals(citation.get("version"))) {
                for (JsonNode one : change.get("fields")) {
                    if (one.get("field").asText().equals(field)) {
                        return one.get("before");
                    }
                }
            }
        }
        throw new AssertionError(field + " is not in " + changes);
    }

    private static String where(JsonNode citation) {
        return GraphQLCall.json(List.of("locator", "locatorKind", "accessedOn", "confidence").stream()
                .map(field -> citation.get(field).textValue())
                .toList());
    }

    @Test
    void aLocatorHasAKindAndABoundedText() {
        var tenant = Edits.tenant("Cited Somewhere");

        assertEquals(List.of("input.locatorKind"), refusedAt("addCitation", with(of(tenant), "locator", "12")));
        assertEquals(List.of("input.locatorKind"), refusedAt("addCitation", with(of(tenant), "locatorKind", "PAGE")));
        for (String locator : List.of("", "x".repeat(201), "1\n2")) {
            assertEquals(
                    List.of("input.locator"),
                    refusedAt("addCitation", with(of(tenant), "locator", locator, "locatorKind", "PAGE")));
        }
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
                            of(tenant),
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

    @Test
    void theOnlyCitationStays() {
        var only = subject(Edits.tenant("Cited Once")).at("/citations/0");

        String message =
                refused("deleteCitation", Edits.of(only)).get("message").asText();

        assertTrue(message.contains("is the only citation of its Tenant"), message);
    }

    private static Map<String, Object> of(JsonNode tenant) {
        return Map.of("subject", tenant.get("id").asText(), "source", "g-enews", "field", "foundedOn");
    }

    private static JsonNode subject(JsonNode tenant) {
        return GraphQLCall.data(
                        "query ($id: ID) { tenant(id: $id) { version updatedAt citations { id version } } }",
                        Map.of("id", tenant.get("id").asText()))
                .get("tenant");
    }
}
