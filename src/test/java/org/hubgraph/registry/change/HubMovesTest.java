package org.hubgraph.registry.change;

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

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class HubMovesTest {
    private static final int ROUNDS = 20;
    private static final Curation HUBS = new Curation("Hub", "id version parent { id }");

    /** A hub is moved into a chain of two hubs, while the outer hub of the chain is moved into that hub. */
    @Test
    void twoMovesAtOnceMakeNoCircle() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var one = created();
                var outer = created();
                var inner = HUBS.created(with(input(), Map.of("parent", outer.get("id"))));
                var start = new CyclicBarrier(2);

                var answers = threads.invokeAll(List.of(move(one, inner, start), move(outer, one, start)));

                var first = answers.get(0).get();
                var second = answers.get(1).get();
                boolean firstWent = first.path("errors").isMissingNode();
                boolean secondWent = second.path("errors").isMissingNode();
                assertEquals(1, (firstWent ? 1 : 0) + (secondWent ? 1 : 0), () -> first + "\n" + second);
                assertEquals(List.of("input.parent"), violations(firstWent ? second : first));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<JsonNode> move(JsonNode hub, JsonNode into, CyclicBarrier start) {
        return () -> {
            start.await();
            return HUBS.update(with(change(hub), Map.of("parent", into.get("id"))));
        };
    }

    private static JsonNode created() {
        return HUBS.created(input());
    }

    private static Map<String, Object> input() {
        return with(entry("Moved About"), Map.of("kind", "BUILDING"));
    }
}
