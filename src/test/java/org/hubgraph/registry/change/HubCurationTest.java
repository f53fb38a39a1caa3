package org.hubgraph.registry.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.registry.change.HubInputs.HUBS;
import static org.hubgraph.registry.change.HubInputs.facts;
import static org.hubgraph.registry.change.HubInputs.full;
import static org.hubgraph.registry.change.HubInputs.fullFacts;
import static org.hubgraph.registry.change.HubInputs.input;
import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class HubCurationTest {
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
    void aDeletedHubIsGoneWithItsZonesAndServices() {
        var hub = HUBS.created(full("Torn Down"));
        var zone = data("{ hub(slug: \"torn-down\") { zones { id } } }").at("/hub/zones/0");

        var id = HUBS.deleted(hub);

        assertEquals(hub.get("id").asText(), id);
        assertTrue(HUBS.current(hub).isNull());
        assertTrue(new Curation("Zone", "id").current(zone).isNull());
    }

    private static Map<String, JsonNode> asMap(JsonNode object) {
        var map = new HashMap<String, JsonNode>();
        object.properties().forEach(field -> map.put(field.getKey(), field.getValue()));
        return map;
    }
}
