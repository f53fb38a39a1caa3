package org.hubgraph.registry.change;

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

import static org.hubgraph.registry.change.CitationInputs.CITATION;
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
    @Test
    void aChangeOfACitationIsAChangeOfItsSubject() {
        var tenant = Edits.tenant("Cited Anew");
        var before = subject(tenant);

        var added = done("addCitation", CitationInputs.of(tenant), CITATION).get("citation");
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
                refusedAt(
                        "addCitation",
                        with(CitationInputs.of(tenant), "source", "no-source", "quote", "so", "field", "nope")));
        assertEquals(
                List.of("input.subject"),
                refusedAt("addCitation", with(CitationInputs.of(tenant), "subject", "tencent")));
        assertEquals(
                List.of("input.subject"),
                refusedAt("addCitation", with(CitationInputs.of(tenant), "subject", Edits.id("source", "scmp"))));
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
                                CitationInputs.of(tenant),
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

        assertEquals(
                List.of("input.locatorKind"),
                refusedAt("addCitation", with(CitationInputs.of(tenant), "locator", "12")));
        assertEquals(
                List.of("input.locatorKind"),
                refusedAt("addCitation", with(CitationInputs.of(tenant), "locatorKind", "PAGE")));
        for (String locator : List.of("", "x".repeat(201), "1\n2")) {
            assertEquals(
                    List.of("input.locator"),
                    refusedAt(
                            "addCitation", with(CitationInputs.of(tenant), "locator", locator, "locatorKind", "PAGE")));
        }
    }

    @Test
    void theOnlyCitationStays() {
        var only = subject(Edits.tenant("Cited Once")).at("/citations/0");

        String message =
                refused("deleteCitation", Edits.of(only)).get("message").asText();

        assertTrue(message.contains("is the only citation of its Tenant"), message);
    }

    private static JsonNode subject(JsonNode tenant) {
        return GraphQLCall.data(
                        "query ($id: ID) { tenant(id: $id) { version updatedAt citations { id version } } }",
                        Map.of("id", tenant.get("id").asText()))
                .get("tenant");
    }
}
