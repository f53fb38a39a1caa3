package org.hubgraph.registry.source;

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

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** No source relays itself over others, even if several clients change the chain concurrently. */
@QuarkusTest
@EachDatabase
@ChangesRegistry
class SourceRelaysTest {
    private static final int ROUNDS = 10;
    private static final Curation SOURCES = new Curation("Source", "id version relays { id }");

    /** Each of two or three sources is to relay the next one, the last one the first, all at the same moment. */
    @Test
    void concurrentChangesMakeNoCircle() throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int number = 2 + round % 2;
                var circle = new ArrayList<JsonNode>();
                for (int i = 0; i < number; i++) {
                    circle.add(created());
                }
                var start = new CyclicBarrier(number);
                var changes = new ArrayList<Callable<JsonNode>>();
                for (int i = 0; i < number; i++) {
                    changes.add(relay(circle.get(i), circle.get((i + 1) % number), start));
                }

                var refused = new ArrayList<JsonNode>();
                for (var answer : threads.invokeAll(changes)) {
                    if (answer.get().has("errors")) {
                        refused.add(answer.get());
                    }
                }

                assertEquals(1, refused.size(), refused::toString);
                assertEquals(List.of("input.relays"), violations(refused.get(0)));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anOriginalIsAtMostTwentySourcesAway() {
        var last = created();
        for (int i = 0; i < 20; i++) {
            last = SOURCES.created(Map.of("publisher", "Relayed Gazette", "relays", last.get("id")));
        }

        var tooFar = SOURCES.create(Map.of("publisher", "Relayed Gazette", "relays", last.get("id")));

        assertEquals(List.of("input.relays"), violations(tooFar));
    }

    private static Callable<JsonNode> relay(JsonNode source, JsonNode original, CyclicBarrier start) {
        return () -> {
            start.await();
            return SOURCES.update(with(change(source), Map.of("relays", original.get("id"))));
        };
    }

    private static JsonNode created() {
        return SOURCES.created(Map.of("publisher", "Relayed Gazette"));
    }
}
