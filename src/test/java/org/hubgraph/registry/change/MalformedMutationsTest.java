package org.hubgraph.registry.change;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Breakage;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.MutationInputs;
import org.hubgraph.testsupport.NewObjects;
import org.hubgraph.testsupport.PlainWords;
import org.hubgraph.testsupport.RandomMutations;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Mutations with all kinds of faults, generated from the schema: each is rejected with an explanation, and none writes.
 */
@QuarkusTest
@ChangesRegistry
class MalformedMutationsTest {
    private static final long SEED = 20_230_430;
    private static final int REQUESTS = Repetitions.of("hubgraph.mutations", 500, 5_000);
    /** Number of requests between two checks of the tables. */
    private static final int ROUND = 1_000;

    private static final int CLIENTS = 4;
    private static final int SHOWN = 10;
    private static final int TRIES = 300;
    /** Minimum number of attempts for each mutation, so that some deletions find an object without references. */
    private static final int LEAST_TRIES = 5;

    /** Number of objects of each type, so that enough remain after deletions and merges. */
    private static final int OWN_OBJECTS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<Breakage> done = ConcurrentHashMap.newKeySet();
    private final Set<String> codes = new ConcurrentSkipListSet<>();
    /** The ids of objects that existed before, which accepted mutations must not change. */
    private Set<String> others = Set.of();

    @TestHTTPResource("/graphql")
    URI door;

    @Inject
    GraphQLSchema schema;

    @Inject
    AgroalDataSource database;

    @Test
    void malformedMutationsAreRefusedAndWriteNothing() throws Exception {
        addOwnObjects();
        assertEachIsTakenWhereNothingIsWrong();
        var requests = requests();
        var tables = new TableContents(database);
        var before = tables.fingerprints();

        var clients = Executors.newFixedThreadPool(CLIENTS);
        try (var log = LoggedErrors.begin()) {
            for (int first = 0; first < REQUESTS; first += ROUND) {
                var numbers = IntStream.range(first, Math.min(first + ROUND, REQUESTS));
                String round = "Seed " + SEED + ", requests from " + first + ": ";

                var problems = send(clients, numbers.mapToObj(number -> () -> problem(requests, number, log)));

                assertEquals(List.of(), problems, round + String.join("\n", problems));
                assertEquals(before, tables.fingerprints(), round);
            }
        } finally {
            clients.shutdown();
        }
        assertEquals(EnumSet.allOf(Breakage.class), done);
        assertTrue(
                codes.containsAll(
                        List.of("SYNTAX", "VALIDATION", "INVALID", "NOT_FOUND", "CONFLICT", "LIMIT_EXCEEDED")),
                codes::toString);
    }

    /**
     * Verifies that the generator produces valid mutations. Otherwise a request below could be rejected for another
     * fault than the intended one, and much of a mutation would never be reached. Some are accepted only after others:
     * a withdrawn source can be reinstated.
     */
    private void assertEachIsTakenWhereNothingIsWrong() throws Exception {
        var left = new TreeMap<String, String>();
        requests().mutations().forEach(mutation -> left.put(mutation, "not tried"));
        for (int number = 0; number < TRIES && (number < LEAST_TRIES || !left.isEmpty()); number++) {
            var requests = requests();
            for (String mutation : requests.mutations()) {
                // Objects added in the first attempts may have been deleted since.
                if (number >= LEAST_TRIES && !left.containsKey(mutation) && !mutation.startsWith("create")) {
                    continue;
                }
                var request = requests.wellFormed(mutation, number);
                var answer = JSON.readTree(send(request, "taken").body());
                if (answer.has("errors")) {
                    left.computeIfPresent(mutation, (known, before) -> request.body() + "\n  " + answer);
                } else {
                    left.remove(mutation);
                }
            }
        }
        assertEquals(Map.of(), left, "None of the inputs that were made for these mutations was taken");
    }

    private void addOwnObjects() throws SQLException {
        Set<String> types;
        try (var connection = database.getConnection()) {
            var present = new MutationInputs(schema, connection);
            others = present.ids();
            types = present.types();
        }
        var objects = new NewObjects(schema, (document, input) -> GraphQLCall.answer(document, Map.of("input", input)));
        for (String type : types) {
            for (int number = 0; number < OWN_OBJECTS; number++) {
                objects.make(type);
            }
        }
    }

    private RandomMutations requests() throws SQLException {
        try (var connection = database.getConnection()) {
            return new RandomMutations(schema, new MutationInputs(schema, connection, others), SEED);
        }
    }

    /** The fault in the response to a request; null if there is none. */
    private String problem(RandomMutations requests, int number, LoggedErrors log) throws Exception {
        var request = requests.malformed(number);
        String id = "malformed-" + number;
        var response = send(request, id);
        var answer = JSON.readTree(response.body());
        done.addAll(request.breakages());
        for (var error : answer.path("errors")) {
            codes.add(error.at("/extensions/code").asText());
        }
        var leaks = PlainWords.leaks(answer);
        if (isRefusal(response.statusCode(), answer) && leaks.isEmpty()) {
            return null;
        }
        return "Request " + number + " " + request.breakages() + ": " + shown(request.body()) + "\n  "
                + response.statusCode() + " " + shown(answer.toString()) + "\n  " + leaks + log.messages(id);
    }

    private static boolean isRefusal(int status, JsonNode answer) {
        for (var error : answer.path("errors")) {
            if (List.of("INTERNAL", "TIMEOUT")
                    .contains(error.at("/extensions/code").asText())) {
                return false;
            }
        }
        for (var payload : answer.path("data")) {
            if (!payload.isNull()) {
                return false;
            }
        }
        return status < 500 && !answer.path("errors").isEmpty();
    }

    private HttpResponse<String> send(RandomMutations.Request request, String id)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/json")
                        .header("Authorization", TestUser.CURATOR.credentials())
                        .header("X-Request-Id", id)
                        .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The faults found, of the first few requests that have any. */
    private static List<String> send(ExecutorService clients, Stream<Callable<String>> requests) throws Exception {
        var problems = new ArrayList<String>();
        for (var problem : clients.invokeAll(requests.toList())) {
            if (problem.get() != null && problems.size() < SHOWN) {
                problems.add(problem.get());
            }
        }
        return problems;
    }

    private static String shown(String text) {
        return text.length() < 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
    }
}
