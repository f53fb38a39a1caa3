package org.hubgraph.registry.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.fund;
import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.named;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.zone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The survivor of a merge has what both entries had. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class MergeTest {
    private static final String TENANT = "tenant { id slug version foundedOn names { text kind } externalIds { value }"
            + " citations { field statedValue } tenancies { nodes { version hub { slug } } }"
            + " people(first: 1) { pageInfo { endCursor } totalCount }"
            + " partnerships { nodes { version to { slug } } } backings { totalCount } }";

    @Test
    void theSurvivorHasWhatBothHad() {
        var survivor = tenant("Kept Company");
        var merged = done(
                        "createTenant",
                        with(
                                named("Absorbed Company", "kinds", List.of("COMPANY")),
                                "foundedOn",
                                "1999",
                                "externalIds",
                                List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-absorbed")),
                                "citations",
                                List.of(Map.of("source", "g-enews", "fields", List.of("foundedOn")))),
                        "tenant { id slug version }")
                .get("tenant");
        String old = merged.get("id").asText();
        var other = tenant("Third Company");
        done(
                "createTenancy",
                cited("hub", "ai-tower", "tenant", old, "standing", "RESIDENT", "since", "2020"),
                "tenancy { id }");
        done(
                "createAffiliation",
                cited("person", "andrew-yao", "organisation", old, "role", "MEMBER"),
                "affiliation { id }");
        done(
                "createPartnership",
                cited("from", old, "to", other.get("id").asText(), "kind", "PARENT"),
                "partnership { id }");
        done(
                "createBacking",
                cited(
                        "backer",
                        Edits.id("fund", "national-ai-industry-fund"),
                        "beneficiary",
                        old,
                        "kind",
                        "INVESTMENT"),
                "backing { id }");
        String people = "query ($id: ID, $after: String) { tenant(id: $id) { id people(first: 5, after: $after)"
                + " { totalCount nodes { slug } pageInfo { endCursor } } } }";
        String cursor = data(people, Map.of("id", old))
                .at("/tenant/people/pageInfo/endCursor")
                .asText();

        var now = done("mergeTenants", pair(survivor, merged), TENANT).get("tenant");

        assertEquals(survivor.get("id"), now.get("id"));
        assertEquals(1, now.get("version").asInt());
        assertEquals(
                expected(
                        "[{'text': 'Kept Company', 'kind': 'OFFICIAL'}, {'text': 'Absorbed Company', 'kind': 'ALIAS'}]"),
                now.get("names"));
        assertEquals(List.of("Q-absorbed"), texts(now.get("externalIds"), "/value"));
        assertTrue(texts(now.get("citations"), "/statedValue").contains("1999"), now::toString);
        assertEquals(expected("[{'version': 1, 'hub': {'slug': 'ai-tower'}}]"), now.at("/tenancies/nodes"));
        assertEquals(expected("[{'version': 1, 'to': {'slug': 'third-company'}}]"), now.at("/partnerships/nodes"));
        assertEquals(1, now.at("/people/totalCount").asInt());
        assertEquals(1, now.at("/backings/totalCount").asInt());

        var found = data(people, Map.of("id", old, "after", cursor)).get("tenant");
        assertEquals(survivor.get("id"), found.get("id"));
        assertEquals(0, found.at("/people/nodes").size());
        assertLeadsTo(survivor, merged);
        assertEquals(
                List.of(survivor.get("id").asText()),
                texts(
                        data("{ search(text: \"Absorbed Company\", first: 5) { nodes { ... on Tenant { id } } } }")
                                .at("/search/nodes"),
                        "/id"));
    }

    /** A citation without a stated value confirms what is displayed, and the survivor displays its own facts. */
    @Test
    void citationsStateTheFormerValues() {
        // The smile is two UTF-16 units, of which only the first would fit.
        String text = "x".repeat(998) + "\uD83D\uDE00 is cut";
        var survivor = hub("Kept Cited Hall", "city", "Bonn", "descriptions", List.of(text("Kept", "en")));
        var merged = hub(
                "Other Cited Hall",
                "city",
                "Bern",
                "country",
                "CH",
                "descriptions",
                List.of(text(text, "en")),
                "citations",
                List.of(Map.of("source", "g-enews", "fields", List.of("name", "description", "place", "names"))));

        var now = done("mergeHubs", pair(survivor, merged), "hub { citations { field statedValue } }");

        var stated = new HashMap<String, String>();
        now.at("/hub/citations")
                .forEach(each -> stated.put(
                        each.get("field").asText(), each.get("statedValue").asText(null)));
        assertEquals("Other Cited Hall", stated.get("name"));
        assertEquals("x".repeat(998) + "…", stated.get("description"));
        assertTrue(stated.get("place").contains("\"city\":\"Bern\""), now::toString);
        assertNull(stated.get("names"));
    }

    private static Map<String, Object> text(String text, String language) {
        return Map.of("text", text, "language", language);
    }

    @Test
    void theHistoryTellsOfIt() {
        var survivor = tenant("Told Company");
        var merged = tenant("Untold Company");
        String start = data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();

        done("mergeTenants", pair(survivor, merged), "tenant { id }");

        var changes = data(
                        "query ($after: String) { changes(first: 20, after: $after, types: TENANT) { nodes { kind"
                                + " subjectId subject { id } fields { field before after } } } }",
                        Map.of("after", start))
                .at("/changes/nodes");
        assertEquals(2, changes.size(), changes::toString);
        for (var change : changes) {
            boolean ofMerged = change.get("subjectId").equals(merged.get("id"));
            assertEquals(ofMerged ? "MERGED" : "CHANGED", change.get("kind").asText());
            assertEquals(survivor.get("id"), change.at("/subject/id"));
            assertTrue(texts(change.get("fields"), "/field").contains("names"), change::toString);
        }
    }

    @Test
    void theZonesServicesAndHubsInAHubComeAlong() {
        var survivor =
                hub("Kept Tower", "zones", List.of(zone("Garden")), "services", List.of(Map.of("kind", "COMPUTE")));
        var merged = hub(
                "Other Tower",
                "zones",
                List.of(zone("Roof")),
                "services",
                List.of(Map.of("kind", "COMPUTE"), Map.of("kind", "FINANCE")));
        hub("Small Room", "parent", merged.get("slug").asText());

        var now = done(
                        "mergeHubs",
                        pair(survivor, merged),
                        "hub { zones { name } services { kind } children { nodes { slug } } }")
                .get("hub");

        assertEquals(List.of("Garden", "Roof"), texts(now.get("zones"), "/name"));
        assertEquals(List.of("COMPUTE", "FINANCE"), texts(now.get("services"), "/kind"));
        assertEquals(List.of("small-room"), texts(now.at("/children/nodes"), "/slug"));
    }

    @Test
    void whoTookPartAsBothTookPartOnce() {
        var one = person("Visiting Ada");
        var other = person("Visiting A. Ada");
        var visit = done(
                        "createVisit",
                        cited(
                                "hub",
                                "ai-tower",
                                "date",
                                "2024",
                                "guests",
                                List.of(
                                        one.get("slug").asText(),
                                        other.get("slug").asText())),
                        "visit { id }")
                .get("visit");

        done("mergePeople", pair(one, other), "person { id }");

        var now = data(
                        "query ($id: ID!) { node(id: $id) { ... on Visit { version guests { id } } } }",
                        Map.of("id", visit.get("id").asText()))
                .get("node");
        assertEquals(1, now.get("version").asInt());
        assertEquals(List.of(one.get("id").asText()), texts(now.get("guests"), "/id"));
    }

    @Test
    void theBackingsOfAFundComeAlong() {
        var one = fund("Kept Fund");
        var other = fund("Other Fund");
        var backed = tenant("Backed By Both");
        done(
                "createBacking",
                cited(
                        "backer",
                        other.get("id").asText(),
                        "beneficiary",
                        backed.get("id").asText(),
                        "kind",
                        "INVESTMENT"),
                "backing { id }");

        var now = done("mergeFunds", pair(one, other), "fund { backings { totalCount } }")
                .get("fund");

        assertEquals(1, now.at("/backings/totalCount").asInt());
    }

    /** Each relation has its own citations and possibly dates; an editor decides which is correct. */
    @Test
    void relationsThatAreAlikeBothStay() {
        var one = tenant("Twice In A Tower");
        var other = tenant("Twice In The Tower");
        for (var tenant : List.of(one, other)) {
            done(
                    "createTenancy",
                    cited(
                            "hub",
                            "ai-tower",
                            "tenant",
                            tenant.get("id").asText(),
                            "standing",
                            "RESIDENT",
                            "since",
                            "2021"),
                    "tenancy { id }");
        }

        var now = done("mergeTenants", pair(one, other), TENANT).get("tenant");

        assertEquals(List.of("ai-tower", "ai-tower"), texts(now.at("/tenancies/nodes"), "/hub/slug"));
    }
}
