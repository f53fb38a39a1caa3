package org.hubgraph.registry.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.fund;
import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.name;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.hubgraph.testsupport.Twins.zone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class UndoMergeTest {
    private static final String UNDO =
            "mutation ($input: UndoMergeInput!) { undoMerge(input: $input, reason: \"Two firms\")"
                    + " { restored { id version } survivor { id version } } }";
    /** All fields except for versions, and timestamps that changes set. */
    private static final String ENTRY = "id slug createdAt names { text language kind } description"
            + " externalIds { scheme value } citations { id field statedValue source { slug } }";

    private static final String TENANT =
            ENTRY + " kinds sectors { slug } website foundedOn dissolvedOn listedIn country"
                    + " tenancies { nodes { id since hub { slug } tenant { id } } } people { nodes { id } }"
                    + " partnerships { nodes { id from { id } to { id } } } backings { nodes { id } } backingsGiven { nodes { id } }";
    private static final String HUB = ENTRY + " kind city district country latitude longitude openedOn closedOn"
            + " constructionDays slogans { text } zonesComplete reportedTenants { value bound } parent { id }"
            + " zones { id name position } services { kind description } children { nodes { id } }"
            + " tenancies { nodes { id zone { id } } } tenants { nodes { id } } visits { nodes { id } }";
    private static final String FUND =
            ENTRY + " level size { amount currency approximate conversions { amount currency } }"
                    + " sizeBasis launchedOn backings { nodes { id } } people { nodes { id } } affiliations { nodes { id } }";

    @Test
    void bothAreAsTheyWere() {
        var survivor = tenant("Wrongly Kept Company");
        var merged = tenant(
                "Wrongly Merged Company",
                "foundedOn",
                "1999-03",
                "country",
                "KR",
                "sectors",
                List.of("automotive", "energy"),
                "website",
                "https://merged.example/",
                "descriptions",
                List.of(Map.of("text", "Makes chips.", "language", "en")),
                "externalIds",
                List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-wrongly-merged")),
                "citations",
                List.of(Map.of("source", "g-enews", "fields", List.of("foundedOn"))));
        relations(merged.get("id").asText());
        relations(survivor.get("id").asText());
        var before = List.of(state("Tenant", TENANT, survivor), state("Tenant", TENANT, merged));

        var payload = undone(merged, merged("tenant", survivor, merged));

        assertEquals(before, List.of(state("Tenant", TENANT, survivor), state("Tenant", TENANT, merged)));
        assertEquals(merged.get("id"), payload.at("/restored/id"));
        assertEquals(1, payload.at("/restored/version").asInt());
        assertEquals(survivor.get("id"), payload.at("/survivor/id"));
        assertEquals(2, payload.at("/survivor/version").asInt());
        assertLeadsTo(merged, merged);
        assertLeadsTo(survivor, survivor);
        assertEquals(List.of(merged.get("id").asText()), found("Wrongly Merged Company"));
    }

    private static void relations(String tenant) {
        done(
                "createTenancy",
                cited("hub", "ai-tower", "tenant", tenant, "standing", "RESIDENT", "since", "2020"),
                "tenancy { id }");
        done(
                "createAffiliation",
                cited("person", "andrew-yao", "organisation", tenant, "role", "MEMBER"),
                "affiliation { id }");
        var third = tenant("Third Party");
        done(
                "createPartnership",
                cited("from", tenant, "to", third.get("id").asText(), "kind", "PARENT"),
                "partnership { id }");
        done(
                "createPartnership",
                cited("from", third.get("id").asText(), "to", tenant, "kind", "PARTNER"),
                "partnership { id }");
        done(
                "createBacking",
                cited(
                        "backer",
                        Edits.id("fund", "national-ai-industry-fund"),
                        "beneficiary",
                        tenant,
                        "kind",
                        "INVESTMENT"),
                "backing { id }");
    }

    @Test
    void theHistoryTellsOfIt() {
        var survivor = tenant("Survivor With A Past");
        var merged = tenant("Merged With A Past");
        var now = merged("tenant", survivor, merged);
        String start = data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();

        assertEquals(
                1,
                answer(UNDO, Map.of("input", undo(merged, now)))
                        .at("/data/undoMerge/restored/version")
                        .asInt());

        var changes = data(
                        "query ($after: String) { changes(first: 20, after: $after) { nodes { kind reason version"
                                + " subjectId fields { field before after } } } }",
                        Map.of("after", start))
                .at("/changes/nodes");
        var kinds = new ArrayList<String>();
        for (var change : changes) {
            boolean ofMerged = change.get("subjectId").equals(merged.get("id"));
            kinds.add((ofMerged ? "merged " : "other ") + change.get("kind").asText());
            assertEquals("Two firms", change.get("reason").asText());
            if (ofMerged) {
                assertEquals(1, change.get("version").asInt());
                assertTrue(texts(change.get("fields"), "/field").containsAll(List.of("slug", "names", "kinds")));
            }
        }
        // The entry itself, the survivor, and the citation that is moved back.
        assertEquals(
                List.of("merged RESTORED", "other CHANGED", "other CHANGED"),
                kinds.stream().sorted().toList());
        assertEquals(
                List.of("ADDED", "MERGED", "RESTORED"),
                texts(
                        data(
                                        "query ($id: ID) { tenant(id: $id) { history(first: 9) { nodes { kind } } } }",
                                        Map.of("id", merged.get("id").asText()))
                                .at("/tenant/history/nodes"),
                        "/kind"));
    }

    @Test
    void whatEditorsHaveDoneSinceIsKept() {
        var survivor = tenant("Edited Survivor");
        var merged = tenant(
                "Edited Merged",
                "names",
                List.of(name("Edited Merged"), name("Became A Former Name")),
                "externalIds",
                List.of(
                        Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-kept-by-undoing"),
                        Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-dropped-before-undoing")));
        var deleted = tenancy(merged, "2020");
        var changed = tenancy(merged, "2021");
        var now = merged("tenant", survivor, merged);
        var added = tenancy(now, "2022");
        done("deleteTenancy", with(of(deleted), "version", 1), "deletedId");
        done("updateTenancy", with(of(changed), "version", 1, "premises", "An office"), "tenancy { id }");
        now = done(
                        "updateTenant",
                        with(
                                of(now),
                                "names",
                                List.of(
                                        name("Edited Survivor"),
                                        with(name("Edited Merged"), "kind", "ALIAS"),
                                        with(name("Became A Former Name"), "kind", "FORMER")),
                                "externalIds",
                                List.of(
                                        Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-kept-by-undoing"),
                                        Map.of(
                                                "scheme",
                                                "OTHER",
                                                "schemeName",
                                                "Test",
                                                "value",
                                                "Q-added-before-undoing"))),
                        "tenant { id slug version }")
                .get("tenant");

        undone(merged, now);

        String selection = "names { text kind } externalIds { value } tenancies { nodes { id premises } }";
        var restored = state("Tenant", selection, merged);
        var left = state("Tenant", selection, survivor);
        assertEquals(List.of("Edited Merged", "Became A Former Name"), texts(restored.get("names"), "/text"));
        assertEquals(List.of("Q-kept-by-undoing"), texts(restored.get("externalIds"), "/value"));
        assertEquals(List.of(changed.get("id").asText()), texts(restored.at("/tenancies/nodes"), "/id"));
        assertEquals(List.of("An office"), texts(restored.at("/tenancies/nodes"), "/premises"));
        assertEquals(List.of("Edited Survivor", "Became A Former Name"), texts(left.get("names"), "/text"));
        assertEquals(List.of("Q-added-before-undoing"), texts(left.get("externalIds"), "/value"));
        assertEquals(List.of(added.get("id").asText()), texts(left.at("/tenancies/nodes"), "/id"));
    }

    @Test
    void allThatStandsInTheWayIsSaidAtOnceAndNothingIsWritten() {
        var survivor = tenant("Usurper");
        var merged = tenant("Usurped", "citations", List.of(Map.of("source", "g-enews", "note", "Its only one")));
        var now = merged("tenant", survivor, merged);
        now = done(
                        "updateTenant",
                        with(of(now), "slug", "usurped", "names", List.of(with(name("Usurped"), "kind", "ALIAS"))),
                        "tenant { id slug version }")
                .get("tenant");
        for (var citation :
                state("Tenant", "citations { id version note }", now).get("citations")) {
            if (citation.get("note").isNull()) {
                done("deleteCitation", of(citation), "deletedId");
            }
        }
        now = state("Tenant", "id slug version", now);

        var refused = refused("undoMerge", undo(merged, now));

        var violations = refused.at("/extensions/violations");
        assertEquals(3, violations.size(), refused::toString);
        assertTrue(message(refused, 0).contains("slug \"usurped\""), refused::toString);
        assertTrue(message(refused, 1).contains("without a name"), refused::toString);
        assertTrue(message(refused, 2).contains("without a citation"), refused::toString);
        violations.forEach(violation -> assertEquals(List.of("input", "mergedId"), texts(violation.get("path"), "")));
        assertEquals(now, state("Tenant", "id slug version", merged));
    }

    @Test
    void aMergedOneIsFreedAfterWhatItWasMergedInto() {
        var first = tenant("Freed First");
        var second = tenant("Freed Second");
        var third = tenant("Freed Third");
        tenancy(first, "2020");
        var before = state("Tenant", TENANT, first);
        var now = merged("tenant", second, first);
        now = merged("tenant", third, now);

        var early = refused("undoMerge", undo(first, now));

        assertTrue(message(early, 0).contains(second.get("id").asText()), early::toString);
        assertLeadsTo(third, first);
        var middle = undone(second, now).get("restored");
        assertLeadsTo(second, first);
        assertLeadsTo(second, second);
        undone(first, middle);
        assertLeadsTo(first, first);
        assertEquals(before, state("Tenant", TENANT, first));
    }

    /** If two merged entries have a part in common, the survivor retains the part of the one that stays merged. */
    @Test
    void mergesIntoOneAreUndoneInAnyOrder() {
        var survivor = tenant("Kept Of Three");
        var common = List.of(name("Common Name"));
        var one = tenant("One", "names", common);
        var other = tenant("Other", "names", common);
        var now = merged("tenant", survivor, one);
        now = merged("tenant", now, other);

        now = undone(one, now).get("survivor");

        assertEquals(List.of("Kept Of Three", "Common Name"), names(survivor));
        assertEquals(List.of("Common Name"), names(one));
        undone(other, now);
        assertEquals(List.of("Kept Of Three"), names(survivor));
        assertEquals(List.of("Common Name"), names(other));
    }

    @Test
    void whatWasUndoneCanBeMergedAgain() {
        var survivor = tenant("Again And Again");
        var merged = tenant("Once More");

        for (int time = 0; time < 2; time++) {
            var now = merged("tenant", survivor, merged);
            assertLeadsTo(survivor, merged);
            var payload = undone(merged, now);
            survivor = payload.get("survivor");
            merged = payload.get("restored");
            assertLeadsTo(merged, merged);
        }

        assertEquals(2, merged.get("version").asInt());
        done("deleteTenant", of(merged), "deletedId");
    }

    @Test
    void whatIsNotMergedOrNotSoAnyMoreIsNotFreed() {
        var survivor = tenant("Stale Survivor");
        var merged = tenant("Stale Merged");
        assertEquals("NOT_FOUND", code(answer(UNDO, Map.of("input", undo(merged, survivor)))));
        var now = merged("tenant", survivor, merged);

        var stale = answer(UNDO, Map.of("input", undo(merged, survivor)));

        assertEquals("CONFLICT", code(stale), stale::toString);
        assertEquals(1, stale.at("/errors/0/extensions/currentVersion").asInt(), stale::toString);
        var slug = Map.of("mergedId", merged.get("slug").asText(), "survivorVersion", 1);
        assertEquals("NOT_FOUND", code(answer(UNDO, Map.of("input", slug))));
        undone(merged, now);
        assertEquals("NOT_FOUND", code(answer(UNDO, Map.of("input", undo(merged, now)))));
    }

    @Test
    void withTheSurvivorAllThatLedToItIsGone() {
        var survivor = tenant("Deleted Survivor");
        var merged = tenant("Merged Into Nothing");
        var now = merged("tenant", survivor, merged);
        done("deleteTenant", of(now), "deletedId");

        assertEquals("NOT_FOUND", code(answer(UNDO, Map.of("input", undo(merged, now)))));
        assertEquals(
                "merged-into-nothing", tenant("Merged Into Nothing").get("slug").asText());
    }

    @Test
    void anEditorDoesNotUndo() {
        var survivor = tenant("No Undoing Here");
        var merged = tenant("No Undoing There");
        var now = merged("tenant", survivor, merged);

        assertEquals("FORBIDDEN", code(GraphQLCall.as(TestUser.EDITOR, UNDO, Map.of("input", undo(merged, now)))));
        assertLeadsTo(survivor, merged);
    }

    @Test
    void sentAgainItIsAnsweredAsTheFirstTime() {
        var survivor = tenant("Undone Twice");
        var merged = tenant("Freed Twice");
        var input = Map.of("input", undo(merged, merged("tenant", survivor, merged)));
        var headers = Map.of(
                "Authorization",
                TestUser.ADMIN.credentials(),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        var first = GraphQLCall.response(headers, UNDO, input, null);
        var second = GraphQLCall.response(headers, UNDO, input, null);

        assertEquals(
                2,
                GraphQLCall.json(first).at("/data/undoMerge/survivor/version").asInt(),
                first.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first.asString(), second.asString());
    }

    @Test
    void aHubGetsItsPartsAndItsPlaceBack() {
        var outer = hub("Outer Campus");
        var survivor =
                hub("Kept House", "zones", List.of(zone("Garden")), "services", List.of(Map.of("kind", "COMPUTE")));
        var merged = hub(
                "Mistaken House",
                "parent",
                outer.get("slug").asText(),
                "city",
                "Seoul",
                "latitude",
                37.5,
                "longitude",
                127.0,
                "reportedTenants",
                Map.of("value", 7, "bound", "AT_LEAST"),
                "slogans",
                List.of(Map.of("text", "Here", "language", "en")),
                "zones",
                List.of(zone("Roof"), zone("Cellar")),
                "services",
                List.of(
                        Map.of("kind", "COMPUTE", "descriptions", List.of(Map.of("text", "Fast", "language", "en"))),
                        Map.of("kind", "FINANCE")));
        hub("Room In It", "parent", merged.get("slug").asText());
        String roof = state("Hub", HUB, merged).at("/zones/0/id").asText();
        done(
                "createTenancy",
                cited(
                        "hub",
                        merged.get("id").asText(),
                        "tenant",
                        tenant("On The Roof").get("id").asText(),
                        "standing",
                        "RESIDENT",
                        "zone",
                        roof),
                "tenancy { id }");
        done(
                "createVisit",
                cited("hub", merged.get("id").asText(), "date", "2024", "guests", List.of("andrew-yao")),
                "visit { id }");
        var before = List.of(state("Hub", HUB, survivor), state("Hub", HUB, merged));

        undone(merged, merged("hub", survivor, merged));

        assertEquals(before, List.of(state("Hub", HUB, survivor), state("Hub", HUB, merged)));
        assertEquals(
                List.of("mistaken-house"),
                texts(
                        data("{ hubs(filter: {city: {equals: \"seoul\"}}) { nodes { slug } } }")
                                .at("/hubs/nodes"),
                        "/slug"));
    }

    @Test
    void whoIsInAZoneThatGoesBackStandsInTheWay() {
        var survivor = hub("House Of Two Zones", "zones", List.of(zone("Own Zone")));
        var merged = hub("House Of One Zone", "zones", List.of(zone("Zone Going Back")));
        String zone = state("Hub", HUB, merged).at("/zones/0/id").asText();
        var now = merged("hub", survivor, merged);
        var tenancy = done(
                        "createTenancy",
                        cited(
                                "hub",
                                survivor.get("id").asText(),
                                "tenant",
                                tenant("Of The Survivor").get("id").asText(),
                                "standing",
                                "RESIDENT",
                                "zone",
                                zone),
                        "tenancy { id version }")
                .get("tenancy");

        var refused = refused("undoMerge", undo(merged, now));

        assertTrue(message(refused, 0).contains(tenancy.get("id").asText()), refused::toString);
        done("updateTenancy", with(of(tenancy), "zone", null), "tenancy { id }");
        undone(merged, now);
        assertEquals(List.of(zone), texts(state("Hub", HUB, merged).get("zones"), "/id"));
    }

    @Test
    void aHubDoesNotComeToLieInItself() {
        var around = hub("Around");
        var survivor = hub("Beside");
        var merged = hub("Inside", "parent", around.get("slug").asText());
        var child = hub("Innermost", "parent", merged.get("slug").asText());
        var now = merged("hub", survivor, merged);
        done("updateHub", with(of(around), "parent", child.get("id").asText()), "hub { id }");

        var refused = refused("undoMerge", undo(merged, now));

        assertTrue(message(refused, 0).contains(around.get("id").asText()), refused::toString);
        assertEquals(1, refused.at("/extensions/violations").size(), refused::toString);
    }

    @Test
    void aHubWhosePlaceIsGoneComesBackWithoutOne() {
        var around = hub("Torn Down");
        var survivor = hub("Standing");
        var merged = hub("Stood In It", "parent", around.get("slug").asText());
        var now = merged("hub", survivor, merged);
        done("deleteHub", of(around), "deletedId");

        undone(merged, now);

        assertTrue(state("Hub", HUB, merged).get("parent").isNull());
    }

    @Test
    void whoTookPartAsTwoTakesPartAsTwoAgain() {
        var survivor = person("Two At Once");
        var merged = person("Two At Twice");
        String both = visit(survivor.get("slug").asText(), merged.get("slug").asText());
        String alone = visit("andrew-yao", merged.get("slug").asText());
        done(
                "createStatement",
                cited("person", merged.get("id").asText(), "visit", both, "text", "Yes", "language", "en"),
                "statement { id }");
        String selection =
                ENTRY + " visits { nodes { id guests { id } met { id } } } statements { nodes { id person { id } } }";
        var before = List.of(state("Person", selection, survivor), state("Person", selection, merged));

        var now = merged("person", survivor, merged);
        assertEquals(
                List.of(survivor.get("id").asText()),
                texts(state("Visit", "guests { id }", both).get("guests"), "/id"));
        undone(merged, now);

        assertEquals(before, List.of(state("Person", selection, survivor), state("Person", selection, merged)));
        assertEquals(2, state("Visit", "version", alone).get("version").asInt());
    }

    @Test
    void aFundGetsItsSizeBack() {
        var survivor = fund("Kept Fund Of Two");
        var merged = fund(
                "Freed Fund Of Two",
                "size",
                Map.of(
                        "amount",
                        "60000000000",
                        "currency",
                        "CNY",
                        "approximate",
                        true,
                        "conversions",
                        List.of(Map.of("amount", "8240000000", "currency", "USD", "approximate", true))),
                "sizeBasis",
                "INVESTED",
                "launchedOn",
                "2025-01");
        done(
                "createBacking",
                cited(
                        "backer",
                        merged.get("id").asText(),
                        "beneficiary",
                        id(tenant("Backed By One")),
                        "kind",
                        "INVESTMENT"),
                "backing { id }");
        var before = List.of(state("Fund", FUND, survivor), state("Fund", FUND, merged));

        undone(merged, merged("fund", survivor, merged));

        assertEquals(before, List.of(state("Fund", FUND, survivor), state("Fund", FUND, merged)));
    }

    @Test
    void aRequestDoesNotUndoWhatItMerges() {
        var survivor = tenant("Too Fast");
        var merged = tenant("Too Furious");

        var refused = answer(
                "mutation ($merge: MergeInput!, $undo: UndoMergeInput!) { mergeTenants(input: $merge) { tenant { id } }"
                        + " undoMerge(input: $undo) { restored { id } } }",
                Map.of("merge", pair(survivor, merged), "undo", Map.of("mergedId", id(merged), "survivorVersion", 1)));

        assertEquals("INVALID", code(refused), refused::toString);
        assertLeadsTo(merged, merged);
    }

    @Test
    void mergesOfOneRequestAreUndoneOneByOne() {
        var first = tenant("First Of One Request");
        var second = tenant("Second Of One Request");
        var third = tenant("Third Of One Request");
        var before = List.of(state("Tenant", TENANT, first), state("Tenant", TENANT, second));

        var now = data(
                        "mutation ($one: MergeInput!, $two: MergeInput!) { one: mergeTenants(input: $one) { tenant { id } }"
                                + " two: mergeTenants(input: $two) { tenant { id slug version } } }",
                        Map.of("one", pair(second, first), "two", with(pair(third, second), "mergedVersion", 1)))
                .at("/two/tenant");
        undone(first, undone(second, now).get("restored"));

        assertEquals(before, List.of(state("Tenant", TENANT, first), state("Tenant", TENANT, second)));
    }

    private static JsonNode tenancy(JsonNode tenant, String since) {
        return done(
                        "createTenancy",
                        cited("hub", "ai-tower", "tenant", id(tenant), "standing", "RESIDENT", "since", since),
                        "tenancy { id version }")
                .get("tenancy");
    }

    private static String visit(String guest, String other) {
        return done(
                        "createVisit",
                        cited("hub", "ai-tower", "date", "2024", "guests", List.of(guest, other)),
                        "visit { id }")
                .at("/visit/id")
                .asText();
    }

    private static JsonNode state(String type, String selection, JsonNode object) {
        return state(type, selection, id(object));
    }

    private static JsonNode state(String type, String selection, String id) {
        return data(
                        "query ($id: ID!) { node(id: $id) { ... on " + type + " { " + selection + " } } }",
                        Map.of("id", id))
                .get("node");
    }

    private static List<String> names(JsonNode tenant) {
        return texts(state("Tenant", "names { text }", tenant).get("names"), "/text");
    }

    private static List<String> found(String text) {
        return texts(
                data(
                                "query ($text: String!) { search(text: $text, first: 5) { nodes { ... on Tenant { id } } } }",
                                Map.of("text", text))
                        .at("/search/nodes"),
                "/id");
    }

    private static String id(JsonNode object) {
        return object.get("id").asText();
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    private static String message(JsonNode error, int violation) {
        return error.at("/extensions/violations/" + violation + "/message").asText();
    }
}
