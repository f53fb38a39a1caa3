package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.source;
import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class HubCurationTest {
    private static final String FACTS = """
            kind city district country latitude longitude openedOn closedOn constructionDays slogans { text language }
            zonesComplete reportedTenants { value bound asOf } services { kind description }""";
    private static final Curation HUBS = new Curation(
            "Hub", "id slug version name parent { slug } zones { version name position } citations { field } " + FACTS);

    @Test
    void aHubIsAddedWithItsZonesAndServices() {
        var outer = HUBS.created(input("Outer Ground"));

        var hub = HUBS.created(with(full("Whole Tower"), Map.of("parent", outer.get("slug"))));

        assertEquals("whole-tower", hub.get("slug").asText());
        assertEquals(0, hub.get("version").asInt());
        assertEquals("outer-ground", hub.at("/parent/slug").asText());
        assertEquals(
                expected("[{'version': 0, 'name': 'Second floor', 'position': 2},"
                        + " {'version': 0, 'name': 'Garden', 'position': null}]"),
                hub.get("zones"));
        assertEquals(facts(), facts(hub));
        assertEquals(hub, HUBS.current(hub));
        assertEquals(
                List.of(hub.get("id").asText()),
                texts(
                        data(
                                        "query ($parent: ID) { hubs(filter: { parentId: $parent, services: [COMPUTE],"
                                                + " city: { contains: \"SHANG\" }, district: { contains: \"xuhui\" } })"
                                                + " { nodes { id } } }",
                                        Map.of("parent", outer.get("id").asText()))
                                .at("/hubs/nodes"),
                        "/id"));
    }

    @Test
    void whatIsLeftOutStays() {
        var hub = HUBS.created(full("Left Alone"));

        var now = HUBS.updated(with(change(hub), Map.of("names", List.of(name("Still There", "en", "OFFICIAL")))));

        assertEquals("Still There", now.get("name").asText());
        assertEquals(1, now.get("version").asInt());
        assertEquals(facts(), facts(now));
        assertEquals(2, now.get("zones").size());
    }

    @Test
    void whatIsGivenReplacesWhatWasThere() {
        var outer = HUBS.created(input("Round About"));
        var hub = HUBS.created(input("All Anew"));

        var now = HUBS.updated(with(
                with(change(hub), with(fullFacts(), Map.of("kind", "SCIENCE_PARK"))),
                Map.of("parent", outer.get("id"))));

        assertEquals("SCIENCE_PARK", now.get("kind").asText());
        assertEquals(with(asMap(facts()), Map.of("kind", now.get("kind"))), asMap(facts(now)));
        assertEquals("round-about", now.at("/parent/slug").asText());
        assertEquals(1, now.get("version").asInt());
        assertEquals(now, HUBS.current(hub));
    }

    @Test
    void whatIsNullIsCleared() {
        var outer = HUBS.created(input("Out Of It"));
        var hub = HUBS.created(with(full("To Be Cleared"), Map.of("parent", outer.get("id"))));

        var now = HUBS.updated(clearing(
                change(hub),
                "city",
                "district",
                "country",
                "latitude",
                "longitude",
                "openedOn",
                "closedOn",
                "constructionDays",
                "slogans",
                "services",
                "reportedTenants",
                "parent"));

        assertEquals(
                expected("{'kind': 'BUILDING', 'city': null, 'district': null, 'country': null, 'latitude': null,"
                        + " 'longitude': null, 'openedOn': null, 'closedOn': null, 'constructionDays': null,"
                        + " 'slogans': [], 'zonesComplete': true, 'reportedTenants': null, 'services': []}"),
                facts(now));
        assertTrue(now.get("parent").isNull());
        assertEquals(now, HUBS.current(hub));
    }

    @Test
    void whatAHubAlwaysHasCannotBeCleared() {
        var hub = HUBS.created(full("Never Without"));

        var answer = HUBS.update(clearing(change(hub), "slug", "names", "kind", "zonesComplete"));

        assertEquals(List.of("input.kind", "input.names", "input.slug", "input.zonesComplete"), violations(answer));
        assertEquals(hub, HUBS.current(hub));
    }

    @Test
    void aHubThatHasClosedHasTheStatusClosedUnlessASourceSaysOtherwise() {
        String facts = "hub { id version status statusVerifiedOn sectors { slug } closedOn }";
        var given = with(input("Was A Makerspace"), Map.of("kind", "MAKERSPACE", "closedOn", "2019"));
        var closed = Edits.done("createHub", given, facts).get("hub");
        assertEquals("CLOSED", closed.get("status").asText());

        var open = Edits.done(
                        "updateHub",
                        Edits.with(
                                Edits.of(closed),
                                "status",
                                "OPEN",
                                "statusVerifiedOn",
                                "2024-05-01",
                                "sectors",
                                List.of("energy", "energy")),
                        facts)
                .get("hub");

        assertEquals(
                expected("{'id': '" + closed.get("id").asText() + "', 'version': 1, 'status': 'OPEN',"
                        + " 'statusVerifiedOn': '2024-05-01', 'sectors': [{'slug': 'energy'}], 'closedOn': '2019'}"),
                open);
        var planned = Edits.done("createHub", with(input("Will Close"), Map.of("closedOn", "2999")), facts);
        assertEquals("UNKNOWN", planned.at("/hub/status").asText());
    }

    @Test
    void aChangeOfServicesAloneIsAChangeOfTheHub() {
        var hub = HUBS.created(full("Offers More"));

        var now = HUBS.updated(
                with(change(hub), Map.of("services", List.of(Map.of("kind", "COMPUTE"), Map.of("kind", "FINANCE")))));

        assertEquals(1, now.get("version").asInt());
        assertEquals(
                expected("[{'kind': 'COMPUTE', 'description': null}, {'kind': 'FINANCE', 'description': null}]"),
                now.get("services"));
        assertEquals(now, HUBS.current(hub));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        int before = hubs();

        var answer = HUBS.create(with(
                with(input("Wrong In All"), Map.of("parent", "no-such-hub")),
                Map.of(
                        "city",
                        "\uFDFA".repeat(20),
                        "district",
                        " ",
                        "latitude",
                        90.5,
                        "openedOn",
                        "2024-05",
                        "closedOn",
                        "2024-04-30",
                        "constructionDays",
                        -1,
                        "slogans",
                        List.of(text(" ", "en")),
                        "zones",
                        List.of(Map.of("names", List.of())),
                        "services",
                        List.of(Map.of("kind", "COMPUTE"), Map.of("kind", "COMPUTE")),
                        "reportedTenants",
                        Map.of("value", -1, "bound", "EXACT"))));

        assertEquals(
                List.of(
                        "input.city",
                        "input.closedOn",
                        "input.constructionDays",
                        "input.district",
                        "input.latitude",
                        "input.longitude",
                        "input.parent",
                        "input.reportedTenants.value",
                        "input.services.1.kind",
                        "input.slogans.0.text",
                        "input.zones.0.names"),
                violations(answer));
        assertEquals(before, hubs());
    }

    @Test
    void aChangeIsLookedAtTogetherWithWhatStays() {
        var hub = HUBS.created(full("Half Changed"));

        var answer = HUBS.update(with(
                clearing(change(hub), "latitude"),
                Map.of(
                        "closedOn",
                        "2024-01",
                        "longitude",
                        -180.1,
                        "constructionDays",
                        -1,
                        "services",
                        List.of(Map.of("kind", "OTHER"), Map.of("kind", "OTHER")),
                        "reportedTenants",
                        Map.of("value", -1, "bound", "EXACT"))));

        assertEquals(
                List.of(
                        "input.closedOn",
                        "input.constructionDays",
                        "input.latitude",
                        "input.longitude",
                        "input.reportedTenants.value",
                        "input.services.1.kind"),
                violations(answer));
        assertEquals(hub, HUBS.current(hub));
    }

    @Test
    void theEdgesOfTheEarthAreOnIt() {
        var south = HUBS.created(with(input("Far South"), Map.of("latitude", -90, "longitude", -180)));
        var north = HUBS.created(with(input("Far North"), Map.of("latitude", 90, "longitude", 180)));

        assertEquals(-90, south.get("latitude").asDouble());
        assertEquals(180, north.get("longitude").asDouble());
    }

    @Test
    void aHubLiesNeitherInItselfNorInWhatLiesInIt() {
        var first = HUBS.created(input("First Ring"));
        var second = HUBS.created(with(input("Second Ring"), Map.of("parent", "first-ring")));
        HUBS.created(with(input("Third Ring"), Map.of("parent", "second-ring")));

        for (var inside : List.of("first-ring", "second-ring", "third-ring")) {
            assertEquals(
                    List.of("input.parent"), violations(HUBS.update(with(change(first), Map.of("parent", inside)))));
        }
        assertTrue(HUBS.current(first).get("parent").isNull());
        assertEquals("first-ring", HUBS.current(second).at("/parent/slug").asText());
    }

    @Test
    void hubsLieInOneAnotherTwentyDeep() {
        var parent = HUBS.created(input("Level 1"));
        for (int level = 2; level <= 20; level++) {
            parent = HUBS.created(with(input("Level " + level), Map.of("parent", parent.get("id"))));
        }

        var tooDeep = HUBS.create(with(input("Level 21"), Map.of("parent", parent.get("id"))));

        assertEquals(List.of("input.parent"), violations(tooDeep));
    }

    /** What is moved brings all levels inside it along. */
    @Test
    void aMovedHubIsNotNestedDeeperThanTwentyWithAllHubsInsideIt() {
        var outer = chain("Outer", 12);
        var inner = chain("Inner", 9);

        var tooDeep = HUBS.update(
                with(change(inner.get(0)), Map.of("parent", outer.get(11).get("id"))));
        assertEquals(List.of("input.parent"), violations(tooDeep));

        var moved = HUBS.update(
                with(change(inner.get(0)), Map.of("parent", outer.get(10).get("id"))));
        assertFalse(moved.has("errors"), moved::toString);
    }

    private static List<JsonNode> chain(String name, int levels) {
        var chain = new ArrayList<JsonNode>();
        chain.add(HUBS.created(input(name + " 1")));
        for (int level = 2; level <= levels; level++) {
            chain.add(HUBS.created(with(
                    input(name + " " + level),
                    Map.of("parent", chain.get(level - 2).get("id")))));
        }
        return chain;
    }

    @Test
    void aHubInWhichOthersLieIsNotDeleted() {
        var outer = HUBS.created(input("Outer Shell"));
        var inner = HUBS.created(with(full("Inner Core"), Map.of("parent", outer.get("id"))));

        var refused = HUBS.delete(outer);

        assertEquals(List.of("input.id"), violations(refused));
        assertTrue(refused.at("/errors/0/message").asText().contains("child hubs (1)"), refused::toString);
        assertEquals(outer, HUBS.current(outer));
        assertEquals(inner, HUBS.current(inner));
    }

    @Test
    void aDeletedHubIsGoneWithItsZonesAndServices() {
        var hub = HUBS.created(full("Torn Down"));
        var zone = data("{ hub(slug: \"torn-down\") { zones { id } } }").at("/hub/zones/0");

        var id = HUBS.deleted(hub);

        assertEquals(hub.get("id").asText(), id);
        assertTrue(HUBS.current(hub).isNull());
        assertTrue(new Curation("Zone", "id").current(zone).isNull());
    }

    private static int hubs() {
        return data("{ hubs { totalCount } }").at("/hubs/totalCount").asInt();
    }

    private static Map<String, Object> input(String name) {
        return with(entry(name), Map.of("kind", "BUILDING"));
    }

    /** An input with all fields except for the parent. */
    private static Map<String, Object> full(String name) {
        return with(
                with(entry(name), fullFacts()),
                Map.of(
                        "zones",
                        List.of(
                                Map.of("names", List.of(name("Second floor", "en", "OFFICIAL")), "position", 2),
                                Map.of("names", List.of(name("Garden", "en", "OFFICIAL")))),
                        "citations",
                        List.of(Map.of("source", source(), "fields", List.of("openedOn", "zones")))));
    }

    private static Map<String, Object> fullFacts() {
        var facts = new HashMap<String, Object>();
        facts.put("kind", "BUILDING");
        facts.put("city", "Shanghai");
        facts.put("district", "Xuhui");
        facts.put("country", "CN");
        facts.put("latitude", 31.2);
        facts.put("longitude", 121.5);
        facts.put("openedOn", "2024-05");
        facts.put("closedOn", "2024-05-31");
        facts.put("constructionDays", 0);
        facts.put("slogans", List.of(text("Up", "en"), text("위로", "ko")));
        facts.put("zonesComplete", true);
        facts.put("reportedTenants", Map.of("value", 0, "bound", "AT_LEAST", "asOf", "2025"));
        facts.put(
                "services",
                List.of(
                        Map.of("kind", "WORKSPACE"),
                        Map.of("kind", "COMPUTE", "descriptions", List.of(text("Ten racks", "en")))));
        return facts;
    }

    private static JsonNode facts() {
        return expected("{'kind': 'BUILDING', 'city': 'Shanghai', 'district': 'Xuhui', 'country': 'CN',"
                + " 'latitude': 31.2, 'longitude': 121.5, 'openedOn': '2024-05', 'closedOn': '2024-05-31',"
                + " 'constructionDays': 0,"
                + " 'slogans': [{'text': 'Up', 'language': 'en'}, {'text': '위로', 'language': 'ko'}],"
                + " 'zonesComplete': true, 'reportedTenants': {'value': 0, 'bound': 'AT_LEAST', 'asOf': '2025'},"
                + " 'services': [{'kind': 'COMPUTE', 'description': 'Ten racks'},"
                + " {'kind': 'WORKSPACE', 'description': null}]}");
    }

    private static JsonNode facts(JsonNode hub) {
        return ((ObjectNode) hub.deepCopy())
                .retain(List.of(FACTS.replaceAll("\\{[^}]*}", "").trim().split("\\s+")));
    }

    private static Map<String, JsonNode> asMap(JsonNode object) {
        var map = new HashMap<String, JsonNode>();
        object.properties().forEach(field -> map.put(field.getKey(), field.getValue()));
        return map;
    }
}
