package org.hubgraph.database.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.NewObjects;
import org.hubgraph.testsupport.NewObjects.Made;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.SchemaMutations;
import org.hubgraph.testsupport.SchemaMutations.Referrer;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two concurrent mutations, one of which removes what the other refers to, for all pairs that the schema allows.
 * {@code -Dhubgraph.races=2000} runs each pair that often.
 */
@QuarkusTest
@EachDatabase
@ChangesRegistry
class RacesTest {
    private static final int RACES = Repetitions.of("hubgraph.races", 1, 10);
    /** One in this number of pairs is run, and the first of each removal. */
    private static final int ONE_IN = Repetitions.of("hubgraph.races.one-in", 8, 1);
    /**
     * Selects the pairs to run: a pattern that matches part of the name, such as
     * {@code deleteTenant | createTenancy.tenant}.
     */
    private static final Pattern PAIRS = Pattern.compile(System.getProperty("hubgraph.races.pairs", ""));

    private static final long SEED = Seed.of(RacesTest.class);
    private static final int MOST_DELAY_MICROS = 3_000;
    private static final List<String> ENTRIES = List.of("Hub", "Tenant", "Person", "Fund");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String INTEGRITY = "{ integrity { intact faults { field problem remedy count examples } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    GraphQLSchema schema;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Random random = new Random(SEED);
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** A mutation that is ready to be sent. */
    private record Ready(String document, ObjectNode input) {}

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noPairLeavesAReferenceToNothing() throws Exception {
        var objects = new NewObjects(schema, this::send);
        int pairs = 0;
        var begun = new HashSet<String>();
        for (Referrer referrer : new SchemaMutations(schema).referrers()) {
            var removals = new ArrayList<>(new SchemaMutations(schema).removals(referrer.target()));
            if (ENTRIES.contains(referrer.target())) {
                removals.add("undoMerge");
            }
            for (String removal : removals) {
                String pair = removal + " | " + referrer.mutation() + "." + referrer.path();
                if (PAIRS.matcher(pair).find()) {
                    if (begun.add(removal) || pairs % ONE_IN == 0) {
                        race(objects, removal, referrer, pair);
                    }
                    pairs++;
                }
            }
        }

        var found = GraphQLCall.as(TestUser.ADMIN, INTEGRITY, Map.of());
        assertEquals("true", found.at("/data/integrity/intact").asText(), () -> "seed " + SEED + ": " + found);
        int least = PAIRS.pattern().isEmpty() ? 100 : 1;
        assertTrue(pairs >= least, "only " + pairs + " pairs match \"" + PAIRS + "\"");
        System.out.println(pairs + " pairs, " + RACES + " races each, seed " + SEED + ": " + outcomes);
    }

    private void race(NewObjects objects, String removal, Referrer referrer, String pair) throws Exception {
        for (int number = 0; number < RACES; number++) {
            var target = objects.make(referrer.target());
            var first = removal(objects, removal, target);
            var second = new Ready(objects.document(referrer.mutation()), objects.input(referrer, first.named));

            var answers = atOnce(List.of(first.ready, second));

            String outcome = outcome(answers.get(0), pair) + "/" + outcome(answers.get(1), pair);
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }

    /** @param named the object that the other mutation refers to */
    private record Removal(Ready ready, Made named) {}

    private Removal removal(NewObjects objects, String mutation, Made target) {
        var input = JSON.objectNode();
        if (mutation.startsWith("merge") || mutation.equals("undoMerge")) {
            var survivor = objects.make(target.type());
            input.put("id", survivor.id()).put("version", survivor.version());
            input.put("mergedId", target.id()).put("mergedVersion", target.version());
            if (mutation.equals("undoMerge")) {
                String merge =
                        new SchemaMutations(schema).removals(target.type()).get(1);
                var merged = objects.data(merge, input);
                int version = merged.get("version").asInt();
                var undo = JSON.objectNode().put("mergedId", target.id()).put("survivorVersion", version);
                var named = new Made(target.type(), survivor.id(), version, null);
                return new Removal(new Ready(objects.document(mutation), undo), named);
            }
        } else {
            input.put("id", target.id()).put("version", target.version());
        }
        return new Removal(new Ready(objects.document(mutation), input), target);
    }

    private String outcome(JsonNode answer, String pair) {
        if (!answer.has("errors")) {
            return "done";
        }
        String code = answer.at("/errors/0/extensions/code").asText();
        assertTrue(
                List.of("NOT_FOUND", "INVALID", "CONFLICT").contains(code),
                () -> "seed " + SEED + ", " + pair + ": " + answer);
        return code;
    }

    /** Sends the mutations within a few milliseconds of each other; returns their responses in the same order. */
    private List<JsonNode> atOnce(List<Ready> mutations) throws Exception {
        var start = new CyclicBarrier(mutations.size());
        var work = new ArrayList<Callable<JsonNode>>();
        for (Ready mutation : mutations) {
            long delay = random.nextInt(MOST_DELAY_MICROS) * 1_000L;
            work.add(() -> {
                start.await();
                long begin = System.nanoTime();
                while (System.nanoTime() - begin < delay) {
                    Thread.onSpinWait();
                }
                return send(mutation.document, mutation.input);
            });
        }
        var answers = new ArrayList<JsonNode>();
        for (var answer : threads.invokeAll(work)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private JsonNode send(String document, ObjectNode input) {
        return post(document, Map.of("input", input));
    }

    /** Sends several of one mutation as one request. */
    private JsonNode send(List<Ready> mutations) {
        var inputs = new HashMap<String, Object>();
        mutations.forEach(one -> inputs.put("input" + inputs.size(), one.input));
        return post(NewObjects.repeated(mutations.get(0).document, mutations.size()), inputs);
    }

    private JsonNode post(String document, Map<String, Object> variables) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Authorization", TestUser.CURATOR.credentials())
                .POST(HttpRequest.BodyPublishers.ofString(
                        GraphQLCall.json(Map.of("query", document, "variables", variables))))
                .build();
        try {
            return GraphQLCall.parsed(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void eightOfOneNameGetEightSlugs() throws Exception {
        var objects = new NewObjects(schema, this::send);
        int rounds = Math.max(2, Math.min(100, RACES));
        for (int round = 0; round < rounds; round++) {
            String name = "Namesake " + SEED + " " + round;
            var ready = new ArrayList<Ready>();
            for (int number = 0; number < 8; number++) {
                var input = objects.input(new Referrer("createTenant", "none", "Tenant"), objects.make("Source"));
                input.withArray("names")
                        .removeAll()
                        .addObject()
                        .put("text", name)
                        .put("kind", "OFFICIAL");
                ready.add(new Ready(
                        "mutation ($input: CreateTenantInput!) { m: createTenant(input: $input) {"
                                + " tenant { slug } } }",
                        input));
            }

            var answers = atOnce(ready);

            var slugs = answers.stream()
                    .map(answer -> answer.at("/data/m/tenant/slug").asText())
                    .distinct()
                    .filter(slug -> slug.startsWith("namesake-"))
                    .count();
            assertEquals(8, slugs, answers::toString);
        }
    }

    @Test
    void eightCitationsOfOneHubAreAllAdded() throws Exception {
        var objects = new NewObjects(schema, this::send);
        var hub = objects.make("Hub");
        for (int round = 0; round < Math.max(2, Math.min(100, RACES)); round++) {
            var ready = new ArrayList<Ready>();
            for (int number = 0; number < 8; number++) {
                var input = objects.input(new Referrer("addCitation", "subject", "Hub"), hub);
                ready.add(new Ready(objects.document("addCitation"), input));
            }

            for (var answer : atOnce(ready)) {
                assertTrue(!answer.has("errors"), answer::toString);
            }
        }
    }

    /** Each transaction counts the rows that concurrent ones add. */
    @Test
    void listsDoNotGrowBeyondTheirLimits() throws Exception {
        var objects = new NewObjects(schema, this::send);
        var hub = objects.make("Hub");
        assertLimitOf(200, objects, new Referrer("createZone", "hub", "Hub"), hub);
        var visit = objects.make("Visit");
        assertLimitOf(200, objects, new Referrer("createStatement", "visit", "Visit"), visit);
    }

    private void assertLimitOf(int most, NewObjects objects, Referrer referrer, Made target) throws Exception {
        int added = 0;
        int refused = 0;
        while (refused == 0) {
            var ready = new ArrayList<Ready>();
            for (int number = 0; number < 8; number++) {
                ready.add(new Ready(objects.document(referrer.mutation()), objects.input(referrer, target)));
            }
            // All but about the last eight are added by one request after another.
            if (added < most - 10) {
                var answer = send(ready);
                assertTrue(!answer.has("errors"), answer::toString);
                added += ready.size();
                continue;
            }
            for (var answer : atOnce(ready)) {
                if (outcome(answer, referrer.mutation()).equals("done")) {
                    added++;
                } else {
                    refused++;
                }
            }
        }
        assertEquals(most, added, referrer::mutation);
    }
}
