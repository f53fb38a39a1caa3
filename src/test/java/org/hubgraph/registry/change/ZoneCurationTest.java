package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.conflict;
import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class ZoneCurationTest {
    private static final Curation HUBS = new Curation("Hub", "id slug version");
    private static final Curation ZONES =
            new Curation("Zone", "id version name names { text } position hub { slug version }");

    @Test
    void aZoneIsPutAtTheEndOfTheListAndDoesNotChangeItsHub() {
        hub("Of Three", "Entrance", "Hall");

        var added = ZONES.created(with(zone("Attic"), Map.of("hub", "of-three", "position", 9)));

        assertEquals(9, added.get("position").asInt());
        assertEquals(0, added.at("/hub/version").asInt());
        assertEquals(List.of("Entrance", "Hall", "Attic"), names("of-three"));

        ZONES.deleted(zones("of-three").get(0));
        ZONES.created(with(zone("Cellar"), Map.of("hub", added.at("/hub/slug"))));

        assertEquals(List.of("Hall", "Attic", "Cellar"), names("of-three"));
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsCleared() {
        hub("Of Change");
        var zone = ZONES.created(with(zone("Old Room"), Map.of("hub", "of-change", "position", 3)));

        var renamed = ZONES.updated(with(change(zone), zone("New Room")));
        var moved = ZONES.updated(clearing(change(renamed), "position"));

        assertEquals("New Room", renamed.get("name").asText());
        assertEquals(3, renamed.get("position").asInt());
        assertEquals(1, renamed.get("version").asInt());
        assertTrue(moved.get("position").isNull());
        assertEquals("New Room", moved.get("name").asText());
        assertEquals(2, moved.get("version").asInt());
        assertEquals(0, moved.at("/hub/version").asInt());
    }

    @Test
    void aZoneHasAName() {
        hub("Of Names");
        var zone = ZONES.created(with(zone("Named Room"), Map.of("hub", "of-names")));
        var twice = List.of(name("Same", "en", "ALIAS"), name("Same", "en", "ALIAS"));

        assertEquals(List.of("input.names"), violations(ZONES.update(clearing(change(zone), "names"))));
        assertEquals(List.of("input.names"), violations(ZONES.update(with(change(zone), Map.of("names", List.of())))));
        assertEquals(List.of("input.names.1"), violations(ZONES.update(with(change(zone), Map.of("names", twice)))));
        assertEquals(List.of("input.names.0.text"), violations(ZONES.update(with(change(zone), zone(" ")))));
        assertEquals(zone, ZONES.current(zone));
        assertEquals(
                List.of("input.hub", "input.names"),
                violations(ZONES.create(Map.of("names", List.of(), "hub", "no-such-hub"))));
    }

    @Test
    void aStaleVersionIsAConflict() {
        hub("Of Conflict");
        var zone = ZONES.created(with(zone("Wanted"), Map.of("hub", "of-conflict")));
        ZONES.updated(with(change(zone), Map.of("position", 1)));

        var late = ZONES.update(with(change(zone), Map.of("position", 2)));

        assertEquals("CONFLICT", late.at("/errors/0/extensions/code").asText(), late::toString);
        assertEquals(1, conflict(late, "position").get("current").asInt());
        assertEquals(2, conflict(late, "position").get("yours").asInt());
        assertEquals(
                "CONFLICT", ZONES.delete(zone).at("/errors/0/extensions/code").asText());
        assertEquals(1, ZONES.current(zone).get("position").asInt());
    }

    private static List<Map<String, Object>> distinct(int zones) {
        return IntStream.range(0, zones)
                .mapToObj(number -> zone("One Of Many " + number))
                .toList();
    }

    @Test
    void aHubHasTwoHundredZones() {
        var all = distinct(200);
        HUBS.created(with(hubInput("Of Many"), Map.of("zones", all)));

        var more = ZONES.create(with(zone("Too Much"), Map.of("hub", "of-many")));
        var another = HUBS.create(with(hubInput("Of More"), Map.of("zones", distinct(201))));

        assertEquals(List.of("input.hub"), violations(more));
        assertEquals(200, zones("of-many").size());
        assertEquals(List.of("input.zones"), violations(another));
    }

    private static void hub(String name, String... zones) {
        HUBS.created(with(
                hubInput(name),
                Map.of("zones", Stream.of(zones).map(ZoneCurationTest::zone).toList())));
    }

    private static Map<String, Object> hubInput(String name) {
        return with(entry(name), Map.of("kind", "BUILDING"));
    }

    private static Map<String, Object> zone(String name) {
        return Map.of("names", List.of(name(name, "en", "OFFICIAL")));
    }

    private static JsonNode zones(String hub) {
        return data("query ($slug: String) { hub(slug: $slug) { zones { id version name } } }", Map.of("slug", hub))
                .at("/hub/zones");
    }

    private static List<String> names(String hub) {
        return texts(zones(hub), "/name");
    }
}
