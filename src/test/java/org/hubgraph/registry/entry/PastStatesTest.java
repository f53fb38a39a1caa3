package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.PastIds;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The id of an object below a past state names that state, and leads to it wherever an id is accepted. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class PastStatesTest {
    private static final String HUB = "shanghai-foundation-model-innovation-center";

    @Test
    void instantsBetweenTheSameChangesNameOneState() {
        var tenant = Edits.tenant("Seen Twice");
        var first = Instant.now();
        var second = Instant.now().plusNanos(1_000);
        done("updateTenant", with(Edits.of(tenant), "country", "CN"), "tenant { id }");
        var third = Instant.now();

        var ids = List.of(first, second, third).stream()
                .map(at -> data(
                                "query ($id: ID, $at: DateTime) { tenant(id: $id, asKnownAt: $at) { id } }",
                                Map.of("id", tenant.get("id").asText(), "at", at.toString()))
                        .at("/tenant/id")
                        .asText())
                .toList();

        assertEquals(ids.get(0), ids.get(1));
        assertNotEquals(ids.get(1), ids.get(2));
        assertFalse(ids.contains(tenant.get("id").asText()));
    }

    @Test
    void aListGoesOnFromItsCursorInTheSameState() {
        var hub = Edits.hub("Pages Of Then");
        for (String name : List.of("Page One", "Page Two", "Page Three")) {
            settle(hub, Edits.tenant(name));
        }
        var then = Instant.now();
        settle(hub, Edits.tenant("Page After Then"));
        var first = data(
                        "query ($slug: String, $at: DateTime) { hub(slug: $slug, asKnownAt: $at) { id"
                                + " tenants(first: 1) { totalCount nodes { slug } pageInfo { endCursor } } } }",
                        Map.of("slug", hub.get("slug").asText(), "at", then.toString()))
                .get("hub");

        var rest = data(
                "query ($id: ID!, $after: String) { node(id: $id) { ... on Hub {"
                        + " tenants(first: 9, after: $after) { totalCount nodes { slug } } } } }",
                Map.of(
                        "id",
                        first.get("id").asText(),
                        "after",
                        first.at("/tenants/pageInfo/endCursor").asText()));

        assertEquals(List.of("page-one"), texts(first.at("/tenants/nodes"), "/slug"));
        assertEquals(List.of("page-three", "page-two"), texts(rest.at("/node/tenants/nodes"), "/slug"));
        assertEquals(3, rest.at("/node/tenants/totalCount").asInt());
    }

    private static void settle(JsonNode hub, JsonNode tenant) {
        done(
                "createTenancy",
                cited(
                        "hub",
                        hub.get("slug").asText(),
                        "tenant",
                        tenant.get("slug").asText(),
                        "standing",
                        "RESIDENT"),
                "tenancy { id }");
    }

    @Test
    void aLookupByIdAcceptsAPastStateButNoInstantBesideIt() {
        var tenant = Edits.tenant("By Its Id");
        var then = Instant.now();
        done("updateTenant", with(Edits.of(tenant), "country", "CN"), "tenant { id }");
        String past = PastIds.of(List.of(tenant.get("id").asText()), then).get(0);
        String lookup = "query ($id: ID, $at: DateTime) { tenant(id: $id, asKnownAt: $at) { id version } }";

        var found = data(lookup, Map.of("id", past)).get("tenant");
        var twice = answer(lookup, Map.of("id", past, "at", then.toString()));

        assertEquals(past, found.get("id").asText());
        assertEquals(0, found.get("version").asInt());
        assertTrue(twice.at("/data/tenant").isNull());
        assertEquals("INVALID", twice.at("/errors/0/extensions/code").asText());
    }

    @Test
    void nodesAreLookedUpAtAnInstant() {
        var before = Instant.now();
        var hub = Twins.hub("Hub At An Instant");
        String id = hub.get("id").asText();
        String then = data("{ registry { lastChangedAt } }")
                .at("/registry/lastChangedAt")
                .asText();
        Edits.done("updateHub", Edits.with(Edits.of(hub), "phone", "1"), "hub { id }");
        String query = "query ($id: ID!, $at: DateTime) {"
                + " nodes(ids: [$id], asKnownAt: $at) { id ... on Hub { phone } } now: node(id: $id) { id ... on Hub { phone } } }";

        var found = data(query, Map.of("id", id, "at", then));
        assertTrue(found.at("/nodes/0/phone").isNull());
        assertEquals("1", found.at("/now/phone").asText());
        assertEquals(
                PastIds.of(List.of(id), Instant.parse(then)).get(0),
                found.at("/nodes/0/id").asText());
        assertTrue(data(query, Map.of("id", id, "at", before.toString()))
                .at("/nodes/0")
                .isNull());

        var twice = answer(query, Map.of("id", found.at("/nodes/0/id").asText(), "at", then));
        assertTrue(twice.at("/data/nodes").isNull());
        assertEquals("INVALID", twice.at("/errors/0/extensions/code").asText());
        var future = answer(query, Map.of("id", id, "at", "2999-01-01T00:00:00Z"));
        assertEquals("INVALID", future.at("/errors/0/extensions/code").asText());
    }

    @Test
    void aStateThatDoesNotExistIsNotFound() {
        String id = Edits.id("hub", HUB);
        var forged = List.of(
                PastIds.of(id, Long.MAX_VALUE),
                new GlobalId("Nothing", parsed(id).key(), 1L).text(),
                PastIds.of(id, 0L),
                "AA");

        var found = data(
                "query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } node(id: $id) { id } hub(id: $id) { id } }",
                Map.of("ids", forged, "id", forged.get(0)));

        assertEquals(4, found.get("nodes").size());
        found.get("nodes").forEach(node -> assertTrue(node.isNull()));
        assertTrue(found.get("node").isNull());
        assertTrue(found.get("hub").isNull());
    }

    @Test
    void aChangeHasNoPastState() {
        String change = data("{ changes(last: 1) { nodes { id } } }")
                .at("/changes/nodes/0/id")
                .asText();
        String past = PastIds.of(List.of(change), Instant.now()).get(0);

        var answer = answer("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", past));

        assertTrue(answer.at("/data/node").isNull());
        assertEquals(
                "NOT_AVAILABLE_THEN", answer.at("/errors/0/extensions/code").asText());
    }

    @Test
    void moreStatesThanTheLimitAreRefused() {
        String id = Edits.id("hub", HUB);
        var ids = new ArrayList<String>();
        for (long revision = 1; revision <= 11; revision++) {
            ids.add(PastIds.of(id, revision));
        }

        var refused = answer("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids));
        var allowed = answer("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids.subList(0, 10)));

        assertEquals("LIMIT_EXCEEDED", refused.at("/errors/0/extensions/code").asText());
        assertEquals("nodes-states", refused.at("/errors/0/extensions/limit").asText());
        assertTrue(allowed.path("errors").isMissingNode(), allowed::toString);
    }

    @Test
    void mutationsAndFiltersRefuseAPastStateAndNameTheObject() {
        var tenant = Edits.tenant("Read Only");
        String id = tenant.get("id").asText();
        String past = PastIds.of(List.of(id), Instant.now()).get(0);
        String hub = PastIds.of(List.of(Edits.id("hub", HUB)), Instant.now()).get(0);

        for (String mutation : List.of("updateTenant", "deleteTenant")) {
            var error = Edits.refused(mutation, Map.of("id", past, "version", 0));
            assertTrue(error.get("message").asText().contains(id), error::toString);
        }
        assertEquals(
                List.of("input.hub", "input.tenant"),
                Edits.refusedAt("createTenancy", cited("hub", hub, "tenant", past, "standing", "RESIDENT")));
        assertEquals(
                List.of("input.subject"), Edits.refusedAt("addCitation", Map.of("subject", past, "source", "g-enews")));
        var filtered = answer("query ($id: ID) { hubs(filter: { parentId: $id }) { totalCount } }", Map.of("id", hub));
        assertEquals("INVALID", filtered.at("/errors/0/extensions/code").asText());
    }

    private static GlobalId parsed(String id) {
        return GlobalId.parse(id).orElseThrow();
    }
}
