package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.change.HubInputs.HUBS;
import static org.hubgraph.registry.change.HubInputs.full;
import static org.hubgraph.registry.change.HubInputs.input;
import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Hubs inside hubs. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class HubNestingTest {
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
}
