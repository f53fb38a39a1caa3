package org.hubgraph.registry.merge;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.registry.merge.UndoneMerges.UNDO;
import static org.hubgraph.registry.merge.UndoneMerges.code;
import static org.hubgraph.registry.merge.UndoneMerges.id;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which requests to undo a merge are carried out, and how often. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class UndoMergeRequestsTest {
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
}
