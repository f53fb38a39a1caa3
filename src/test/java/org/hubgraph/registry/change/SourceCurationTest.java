package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class SourceCurationTest {
    private static final String SOURCE = "source { id slug version publisher title authors url language publishedOn"
            + " relays { slug } licence withdrawnOn withdrawalNote }";

    @Test
    void aSourceIsAddedAndChanged() {
        var added = source("Gazette", "title", "Hubs of the Year", "authors", List.of("A. Writer"), "relays", "scmp");
        assertEquals("hubs-of-the-year", added.get("slug").asText());
        assertEquals("scmp", added.at("/relays/slug").asText());

        var changed = done(
                        "updateSource",
                        with(Edits.of(added), "title", null, "relays", null, "slug", "gazette", "publishedOn", "2020"),
                        SOURCE)
                .get("source");

        assertEquals("gazette", changed.get("slug").asText());
        assertTrue(changed.get("title").isNull());
        assertTrue(changed.get("relays").isNull());
        assertEquals(expected("['A. Writer']"), changed.get("authors"));
        assertEquals(List.of("input.publisher"), refusedAt("updateSource", with(Edits.of(changed), "publisher", null)));
        assertEquals(
                List.of("input.publisher", "input.slug"),
                refusedAt("createSource", Map.of("publisher", " ", "slug", "gazette")));
    }

    @Test
    void noSourceRelaysItself() {
        var first = source("First Hand");
        var second = source("Second Hand", "relays", first.get("slug").asText());

        assertEquals(
                List.of("input.relays"),
                refusedAt(
                        "updateSource",
                        with(Edits.of(first), "relays", first.get("slug").asText())));
        assertEquals(
                List.of("input.relays"),
                refusedAt(
                        "updateSource",
                        with(Edits.of(first), "relays", second.get("id").asText())));
        String message = refused("deleteSource", Edits.of(first)).get("message").asText();
        assertTrue(message.contains("by sources relaying it (1)"), message);
    }

    @Test
    void whatIsCitedIsNotDeleted() {
        var source = source("Soon Deleted");
        var tenant = tenant("Cites The Source", List.of(citing(source), citing(source("Also Cited"))));

        String message =
                refused("deleteSource", Edits.of(source)).get("message").asText();

        assertTrue(message.contains("by citations (1)"), message);
        done("deleteCitation", Edits.of(tenant.at("/citations/0")), "deletedId");
        done("deleteSource", Edits.of(source), "deletedId");
    }

    @Test
    void aSourceIsWithdrawnAndReinstated() {
        var source = source("Retracted", "publishedOn", "2020-05");

        assertEquals(List.of("input.on"), refusedAt("withdrawSource", with(Edits.of(source), "on", "2020-04")));
        assertEquals(List.of("input.id"), refusedAt("reinstateSource", Edits.of(source)));
        var withdrawn = done("withdrawSource", with(Edits.of(source), "on", "2021", "note", "By its editors."), SOURCE)
                .get("source");
        assertEquals("2021", withdrawn.get("withdrawnOn").asText());
        assertEquals("By its editors.", withdrawn.get("withdrawalNote").asText());
        assertEquals(1, withdrawn.get("version").asInt());
        assertEquals(
                List.of("input.publishedOn"),
                refusedAt("updateSource", with(Edits.of(withdrawn), "publishedOn", "2022")));
        var reinstated = done("reinstateSource", Edits.of(withdrawn), SOURCE).get("source");
        assertTrue(reinstated.get("withdrawnOn").isNull());
        assertTrue(reinstated.get("withdrawalNote").isNull());
    }

    @Test
    void whatNoOtherSourceStandsForFallsWithIt() {
        var one = source("Stands Alone");
        var other = source("Stands Too");
        tenant(
                "Rests On Both",
                List.of(
                        citing(one, "fields", List.of("foundedOn", "country", "website")),
                        citing(other, "fields", List.of("foundedOn")),
                        citing(other, "fields", List.of("country"), "rank", "DISPUTED"),
                        citing(other)));

        assertEquals(List.of("country", "website"), falling(one));
        assertEquals(List.of("null"), falling(other));
    }

    @Test
    void ofListsEachValueIsAFactOfItsOwn() {
        var one = source("Names One Id");
        var other = source("Names Another Id");
        tenant(
                "Known By Two Ids",
                List.of(
                        citing(one, "fields", List.of("externalIds"), "statedValue", "Q-one"),
                        citing(one, "fields", List.of("externalIds"), "statedValue", "Q-both"),
                        citing(other, "fields", List.of("externalIds"), "statedValue", "Q-both")));

        assertEquals(1, falling(one).size());
        assertEquals(0, falling(other).size());
    }

    @Test
    void whatRestsOnWithdrawnSourcesAloneIsSaid() {
        var one = source("Withdrawn First");
        var other = source("Withdrawn Second");
        var tenant = tenant(
                "Rests On Sand",
                List.of(
                        citing(one),
                        citing(one, "fields", List.of("foundedOn", "country")),
                        citing(other, "fields", List.of("country", "website"))));
        assertEquals(List.of(), resting(tenant));

        withdraw(one);
        assertEquals(List.of("null", "foundedOn"), resting(tenant));
        assertEquals(List.of("country", "website"), falling(other));

        withdraw(other);
        assertEquals(List.of("null", "foundedOn", "country", "country", "website"), resting(tenant));
    }

    @Test
    void eachSourceHasItsOwnPage() {
        var one = source("Paged One");
        var other = source("Paged Other");
        var fields = List.of("foundedOn", "country", "website");
        tenant("Cited By Pages", List.of(citing(one, "fields", fields)));
        tenant(
                "Cited By Other Pages",
                List.of(citing(other, "fields", fields), citing(one, "fields", List.of("country"))));

        var nodes = GraphQLCall.data(
                        """
                        query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source {
                          soleSupportOf(first: 2) { totalCount pageInfo { hasNextPage } nodes { field } } } } }""",
                        Map.of(
                                "ids",
                                List.of(one.get("id").asText(), other.get("id").asText())))
                .get("nodes");

        assertEquals(3, nodes.at("/0/soleSupportOf/totalCount").asInt());
        assertEquals(List.of("foundedOn", "country"), texts(nodes.at("/0/soleSupportOf/nodes"), "/field"));
        assertTrue(nodes.at("/0/soleSupportOf/pageInfo/hasNextPage").asBoolean());
        assertEquals(2, nodes.at("/1/soleSupportOf/totalCount").asInt());
        assertEquals(List.of("foundedOn", "website"), texts(nodes.at("/1/soleSupportOf/nodes"), "/field"));
    }

    private static JsonNode source(String publisher, Object... more) {
        return done("createSource", with(Map.of("publisher", publisher), more), SOURCE)
                .get("source");
    }

    private static void withdraw(JsonNode source) {
        done("withdrawSource", with(Edits.of(source), "on", "2024"), SOURCE);
    }

    private static Map<String, Object> citing(JsonNode source, Object... more) {
        return with(Map.of("source", source.get("slug").asText()), more);
    }

    private static JsonNode tenant(String name, List<Map<String, Object>> citations) {
        var input = Map.of(
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("COMPANY"),
                "citations",
                citations);
        return done("createTenant", input, "tenant { id citations { id version field source { slug } } }")
                .get("tenant");
    }

    /** The fields that only this source supports. */
    private static List<String> falling(JsonNode source) {
        return texts(
                GraphQLCall.data(
                                "query ($id: ID) { source(id: $id) { soleSupportOf { nodes { field } } } }",
                                Map.of("id", source.get("id").asText()))
                        .at("/source/soleSupportOf/nodes"),
                "/field");
    }

    private static List<String> resting(JsonNode tenant) {
        return new ArrayList<>(texts(
                GraphQLCall.data(
                                "query ($id: ID) { tenant(id: $id) { unsupportedCitations { field } } }",
                                Map.of("id", tenant.get("id").asText()))
                        .at("/tenant/unsupportedCitations"),
                "/field"));
    }
}
