package org.hubgraph.server.quota;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.SlowTenancies;
import org.hubgraph.testsupport.StrictLimits;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A client never uses more than its share of the database connections, and a slow operation ends at its deadline. */
@AnyDatabase
@QuarkusTest
@TestProfile(StrictLimits.class)
class ClientOperationsTest {
    private static final String QUICK = "{ hub(slug: \"ai-tower\") { name } }";
    private static final String SLOW =
            "query($s: String) { hub(slug: \"ai-tower\") { tenants(first: 1) { nodes { name } } } slug: hub(slug: $s) { id } }";
    private static final String SLOW_COUNT =
            "query($s: String) { hub(slug: \"ai-tower\") { tenants(first: 0) { totalCount } } slug: hub(slug: $s) { id } }";

    private static final String FAILING = "query($s: String) { visits { totalCount } slug: hub(slug: $s) { id } }";

    @Inject
    SlowTenancies tenancies;

    @Inject
    DataSource database;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void oneClientDoesNotKeepAllConnectionsFromOthers() throws Exception {
        String client = ClientAddress.unused();
        String other = ClientAddress.unused();
        int running = StrictLimits.DATABASE_CONNECTIONS / 2;
        int accepted = running + StrictLimits.CLIENT_WAITING;
        int tooMany = StrictLimits.MINUTE_REQUESTS - accepted;
        assertEquals(200, ask(other, QUICK, "").statusCode());
        tenancies.begin();
        var executor = Executors.newFixedThreadPool(StrictLimits.MINUTE_REQUESTS);
        try {
            var slow = new ArrayList<CompletableFuture<Response>>();
            for (int i = 0; i < StrictLimits.MINUTE_REQUESTS; i++) {
                String different = "none-" + i;
                slow.add(CompletableFuture.supplyAsync(() -> ask(client, SLOW, different), executor));
            }
            while (slow.stream().filter(CompletableFuture::isDone).count() < tooMany) {
                CompletableFuture.anyOf(
                                slow.stream().filter(each -> !each.isDone()).toArray(CompletableFuture[]::new))
                        .join();
            }

            assertEquals(200, ask(other, QUICK, "").statusCode());

            var codes = slow.stream()
                    .map(CompletableFuture::join)
                    .map(response -> response.jsonPath().getString("errors[0].extensions.code") + " "
                            + response.jsonPath().getString("errors[0].extensions.limit"))
                    .sorted()
                    .toList();
            assertEquals(tooMany, Collections.frequency(codes, "LIMIT_EXCEEDED client-waiting"), codes::toString);
            // A waiting operation may start when a running one is stopped, shortly before its own deadline.
            int stopped = Collections.frequency(codes, "TIMEOUT null");
            assertTrue(stopped >= running, codes::toString);
            assertEquals(
                    accepted - stopped,
                    Collections.frequency(codes, "LIMIT_EXCEEDED client-operations"),
                    codes::toString);
        } finally {
            executor.shutdownNow();
            tenancies.end();
        }
    }

    /** The operation starts when another one ends, on the thread of that one. */
    @Test
    void anOperationThatHasWaitedKeepsItsOwnIdAndContext() throws Exception {
        assertEquals(200, ask(ClientAddress.unused(), QUICK, "").statusCode());
        execute("alter table visit rename to visit_elsewhere");
        tenancies.begin();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int waited = 0;
        try (var log = LoggedErrors.begin()) {
            for (int round = 0; waited == 0 && round < 5; round++) {
                String client = ClientAddress.unused();
                var running = List.of(
                        http.sendAsync(request(client, "slow", SLOW, "first " + round), BodyHandlers.ofString()),
                        http.sendAsync(request(client, "slow", SLOW, "second " + round), BodyHandlers.ofString()));
                awaitReadersOfTenancies(running);
                var failing = new ArrayList<CompletableFuture<HttpResponse<String>>>();
                for (int number = 0; number <= StrictLimits.CLIENT_WAITING; number++) {
                    String id = "waits-" + round + "-" + number;
                    failing.add(http.sendAsync(request(client, id, FAILING, id), BodyHandlers.ofString()));
                }
                // One operation exceeds the limit.
                CompletableFuture.anyOf(failing.toArray(CompletableFuture[]::new))
                        .join();
                // Their client disconnects, so that the others start.
                running.forEach(slow -> slow.cancel(true));

                for (int number = 0; number < failing.size(); number++) {
                    String id = "waits-" + round + "-" + number;
                    var response = failing.get(number).join();
                    var error = JsonPath.from(response.body());
                    assertEquals(
                            id, response.headers().firstValue("X-Request-Id").orElse(""));
                    assertEquals(id, error.getString("errors[0].extensions.requestId"), response::body);
                    if (error.getString("errors[0].extensions.code").equals("INTERNAL")) {
                        waited++;
                        assertTrue(
                                log.messages(id).stream().anyMatch(line -> line.contains("Request " + id + " failed")),
                                log.messages()::toString);
                    }
                }
            }
        } finally {
            tenancies.end();
            execute("alter table visit_elsewhere rename to visit");
        }
        assertTrue(waited > 0, "none waited and then ran");
    }

    private HttpRequest request(String client, String id, String document, String different) {
        return HttpRequest.newBuilder(endpoint)
                .header("X-Request-Id", id)
                .header("X-Forwarded-For", client)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        GraphQLCall.json(Map.of("query", document, "variables", Map.of("s", different)))))
                .build();
    }

    /** Returns when two statements read tenancies, or one of the requests for them has its response. */
    private void awaitReadersOfTenancies(List<? extends CompletableFuture<?>> running) throws Exception {
        String statements = TestDatabase.isPostgresql()
                ? "select count(*) from pg_stat_activity where state = 'active' and query like '%tenancy%'"
                : "select count(*) from information_schema.sessions where executing_statement like '%tenancy%'";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(statements)) {
            long found = 0;
            // Including this query itself.
            while (found < 3 && running.stream().noneMatch(CompletableFuture::isDone)) {
                try (var row = query.executeQuery()) {
                    row.next();
                    found = row.getLong(1);
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The count is computed while the response is written, not by a resolver. */
    @Test
    void aCountThatTakesTooLongIsATimeout() {
        String client = ClientAddress.unused();
        assertEquals(200, ask(client, SLOW_COUNT, "").statusCode());
        tenancies.begin();
        try (var log = LoggedErrors.begin()) {
            var response = ask(client, SLOW_COUNT, "another");

            // The other hub was found before, together with this one.
            assertEquals(List.of("TIMEOUT"), response.jsonPath().getList("errors.extensions.code"));
            assertEquals(List.of(), log.messages());
        } finally {
            tenancies.end();
        }
    }

    @Test
    void operationsBeginInTheirOrderAsOthersEnd() {
        var operations = new ClientOperations(2, 2);
        var begun = new ArrayList<String>();
        Runnable withdrawn = () -> begun.add("d");
        for (String name : List.of("a", "b", "c")) {
            operations.begin(() -> begun.add(name));
        }
        operations.begin(withdrawn);

        assertEquals(List.of("a", "b"), begun);
        assertEquals(
                "client-waiting",
                assertThrows(LimitExceeded.class, () -> operations.begin(() -> begun.add("e")))
                        .limit());
        assertTrue(operations.withdraw(withdrawn));
        operations.done();
        assertEquals(List.of("a", "b", "c"), begun);
        operations.done();
        operations.done();
        operations.begin(() -> begun.add("f"));
        assertEquals(List.of("a", "b", "c", "f"), begun);
    }

    private static Response ask(String client, String document, String different) {
        try {
            return RestAssured.given()
                    .header("X-Forwarded-For", client)
                    .contentType("application/json")
                    .accept("application/graphql-response+json")
                    .body(Map.of(
                            "query", document, "variables", document.equals(QUICK) ? Map.of() : Map.of("s", different)))
                    .post("/graphql");
        } catch (RuntimeException broken) {
            throw new CompletionException(broken);
        }
    }
}
