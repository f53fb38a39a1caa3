package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.merge.UndoneMerges.TENANT;
import static org.hubgraph.registry.merge.UndoneMerges.message;
import static org.hubgraph.registry.merge.UndoneMerges.names;
import static org.hubgraph.registry.merge.UndoneMerges.state;
import static org.hubgraph.registry.merge.UndoneMerges.tenancy;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.name;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Merges of one entry, one after another, are undone. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class UndoSeveralMergesTest {
    private static final String PARTICIPANTS = "guests { id } met { id }";
    private static final String IDS = "externalIds { value preferred disputed }";

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

    /** The survivor had only one service of the kind, but has that of the hub that stays merged. */
    @Test
    void servicesAreThoseOfTheHubsThatStayMerged() {
        var survivor = hub("Offers Nothing");
        var one = hub("Offers One", "services", List.of(compute("One")));
        var other = hub("Offers Other", "services", List.of(compute("Other")));
        var now = merged("hub", survivor, one);
        now = merged("hub", now, other);

        now = undone(one, now).get("survivor");

        assertEquals(List.of("One"), services(one));
        assertEquals(List.of("Other"), services(survivor));
        undone(other, now);
        assertEquals(List.of("Other"), services(other));
        assertEquals(List.of(), services(survivor));
    }

    @Test
    void aServiceThatWasEditedStaysAsItIs() {
        var survivor = hub("Offers Edited");
        var one = hub("Offers Edited One", "services", List.of(compute("One")));
        var other = hub("Offers Edited Other", "services", List.of(compute("Other")));
        var now = merged("hub", survivor, one);
        now = merged("hub", now, other);
        now = done("updateHub", with(of(now), "services", List.of(compute("Edited"))), "hub { id slug version }")
                .get("hub");

        now = undone(one, now).get("survivor");

        assertEquals(List.of("Edited"), services(survivor));
        undone(other, now);
        assertEquals(List.of("Other"), services(other));
        assertEquals(List.of("Edited"), services(survivor));
    }

    @Test
    void guestsOfAVisitAreGuestsAgain() {
        var survivor = person("Stayed At Home");
        var one = person("Was A Guest");
        var other = person("Was Met");
        var visit = done(
                        "createVisit",
                        cited(
                                "hub",
                                "ai-tower",
                                "date",
                                "2024",
                                "guests",
                                List.of(one.get("slug").asText()),
                                "met",
                                List.of(other.get("slug").asText())),
                        "visit { id }")
                .get("visit");
        var before = state("Visit", PARTICIPANTS, visit);
        var now = merged("person", survivor, one);
        now = merged("person", now, other);

        now = undone(one, now).get("survivor");

        assertEquals(
                List.of(survivor.get("id").asText()),
                texts(state("Visit", PARTICIPANTS, visit).get("met"), "/id"));
        undone(other, now);
        assertEquals(before, state("Visit", PARTICIPANTS, visit));
    }

    @Test
    void anIdIsPreferredByThoseThatPreferredIt() {
        var survivor = tenant("Prefers Nothing");
        var one = tenant("Prefers It", "externalIds", List.of(id("preferred", true)));
        var other = tenant("Does Not Prefer It", "externalIds", List.of(id("disputed", true)));
        var before = List.of(state("Tenant", IDS, one), state("Tenant", IDS, other));
        var now = merged("tenant", survivor, one);
        now = merged("tenant", now, other);

        undone(other, undone(one, now).get("survivor"));

        assertEquals(before, List.of(state("Tenant", IDS, one), state("Tenant", IDS, other)));
    }

    private static Map<String, Object> id(String field, boolean value) {
        return Map.of("scheme", "GRID", "value", "grid.77.7", field, value);
    }

    private static Map<String, Object> compute(String description) {
        return Map.of("kind", "COMPUTE", "descriptions", List.of(Map.of("text", description, "language", "en")));
    }

    private static List<String> services(JsonNode hub) {
        return texts(state("Hub", "services { description }", hub).get("services"), "/description");
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
}
