package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.Edits.cited;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Of concurrent entries with one external id, one is added; the others learn which entry has the id. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class ConcurrentClaimsTest {
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id } } }";
    private static final int ROUNDS = Repetitions.of("hubgraph.claims", 10, 50);
    private static final int CLAIMANTS = 6;

    @Test
    void oneOfConcurrentClaimsOfAnIdIsAccepted() throws Exception {
        var threads = Executors.newFixedThreadPool(CLAIMANTS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var start = new CyclicBarrier(CLAIMANTS);
                var input = cited(
                        "names",
                        List.of(Map.of("text", "Concurrent Claimant", "kind", "OFFICIAL")),
                        "kinds",
                        List.of("COMPANY"),
                        "externalIds",
                        List.of(Map.of("scheme", "OTHER", "schemeName", "Concurrent", "value", "round " + round)));
                Callable<String> claim = () -> {
                    start.await();
                    var answer = GraphQLCall.as(TestUser.CURATOR, CREATE, Map.of("input", input));
                    return answer.has("errors")
                            ? answer.at("/errors/0/extensions/code").asText()
                            : "done";
                };

                var outcomes = new TreeMap<String, Integer>();
                for (var outcome : threads.invokeAll(
                        IntStream.range(0, CLAIMANTS).mapToObj(any -> claim).toList())) {
                    outcomes.merge(outcome.get(), 1, Integer::sum);
                }

                assertEquals(Map.of("done", 1, "INVALID", CLAIMANTS - 1), outcomes, "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
