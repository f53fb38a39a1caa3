package org.hubgraph.registry.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.Edits.cited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No entry precedes itself over others, even if several clients add successions concurrently. */
@QuarkusTest
@EachDatabase
@ChangesRegistry
class SuccessionChainsTest {
    private static final int ROUNDS = 6;
    private static final Curation SUCCESSIONS = new Curation("Succession", "id version");
    private static final String CREATE = "createSuccession(input: $%s) { succession { id } }";

    @Test
    void noEntryFollowsItsSuccessors() {
        var tenants = tenants(4);
        follow(tenants);
        SUCCESSIONS.created(input(tenants.get(0), tenants.get(3)));

        for (int i = 1; i < 4; i++) {
            for (int back = 0; back < i; back++) {
                assertRefused(input(tenants.get(i), tenants.get(back)));
            }
        }
        var hubs = List.of(Edits.hub("Led Round 1"), Edits.hub("Led Round 2"));
        follow(hubs);
        assertRefused(input(hubs.get(1), hubs.get(0)));
    }

    @Test
    void mergedEntriesDoNotFollowThemselves() {
        var tenants = tenants(3);
        follow(tenants);
        var merge = with(
                change(tenants.get(0)),
                Map.of(
                        "mergedId",
                        tenants.get(2).get("id"),
                        "mergedVersion",
                        tenants.get(2).get("version")));

        assertEquals(List.of("input.mergedId"), Edits.refusedAt("mergeTenants", merge));
    }

    /** A request may turn a succession round: what it has deleted does not count. */
    @Test
    void aSuccessionIsReplacedByTheOpposite() {
        var tenants = tenants(2);
        var wrong = SUCCESSIONS.created(input(tenants.get(0), tenants.get(1)));

        var answer = GraphQLCall.answer(
                "mutation ($old: DeleteInput!, $new: CreateSuccessionInput!) {"
                        + " deleteSuccession(input: $old) { deletedId } " + CREATE.formatted("new") + " }",
                Map.of("old", change(wrong), "new", input(tenants.get(1), tenants.get(0))));

        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    /** Each of two to four organisations is to follow the next one, the last one the first, all at one moment. */
    @Test
    void concurrentSuccessionsMakeNoCircle() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int number = 2 + round % 3;
                var circle = tenants(number);
                var start = new CyclicBarrier(number);
                var changes = new ArrayList<Callable<JsonNode>>();
                for (int i = 0; i < number; i++) {
                    var input = input(circle.get(i), circle.get((i + 1) % number));
                    changes.add(() -> {
                        start.await();
                        return SUCCESSIONS.create(input);
                    });
                }

                var refused = new ArrayList<JsonNode>();
                for (var answer : threads.invokeAll(changes)) {
                    if (answer.get().has("errors")) {
                        refused.add(answer.get());
                    }
                }

                assertEquals(1, refused.size(), refused::toString);
                assertEquals(List.of("input.successor"), violations(refused.get(0)));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void follow(List<JsonNode> entries) {
        for (int i = 1; i < entries.size(); i++) {
            SUCCESSIONS.created(input(entries.get(i - 1), entries.get(i)));
        }
    }

    private static void assertRefused(Map<String, Object> input) {
        assertEquals(List.of("input.successor"), violations(SUCCESSIONS.create(input)), input::toString);
    }

    private static Map<String, Object> input(JsonNode predecessor, JsonNode successor) {
        return cited("predecessor", predecessor.get("id"), "successor", successor.get("id"), "kind", "REPLACED");
    }

    private static List<JsonNode> tenants(int number) {
        var tenants = new ArrayList<JsonNode>();
        for (int i = 0; i < number; i++) {
            tenants.add(Edits.tenant("Led Round " + i));
        }
        return tenants;
    }
}
