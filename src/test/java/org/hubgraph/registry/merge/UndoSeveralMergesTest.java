package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.merge.UndoneMerges.TENANT;
import static org.hubgraph.registry.merge.UndoneMerges.message;
import static org.hubgraph.registry.merge.UndoneMerges.names;
import static org.hubgraph.registry.merge.UndoneMerges.state;
import static org.hubgraph.registry.merge.UndoneMerges.tenancy;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.name;
import static org.hubgraph.testsupport.Twins.pair;
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
