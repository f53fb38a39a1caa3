package org.hubgraph.server.http;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.Repetitions;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The id of a request is in its response, in each of its errors, and in each line of the log about it. */
@QuarkusTest
@ChangesRegistry
class RequestIdTest {
    private static final String HEADER = "X-Request-Id";
    private static final String MADE = "[0-9a-f]{32}";
    private static final String IN_ERRORS = "errors.extensions.requestId";
    private static final int LONGEST = 128;
    private static final int REQUESTS = Repetitions.of("hubgraph.requests", 100, 400);

    @Inject
    DataSource database;

    @Test
    void eachRequestGetsOneOfItsOwn() {
        String one = ask("{ __typename }", "").extract().header(HEADER);
        String other = ask("{ __typename }", "").extract().header(HEADER);

        assertTrue(one.matches(MADE) && other.matches(MADE), one + " " + other);
        assertNotEquals(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/graphql/schema.graphql", "/nothing-there"})
    void whateverItAsksFor(String path) {
        RestAssured.get(path).then().header(HEADER, matchesPattern(MADE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "0b3c9c1e-4d2a-4b47-9a52-7d6c0b1a6f5e",
                "Root=1-67891233-abcdef012345678912345678",
                "aGk/+w=="
            })
    void theOneThatWasSentIsKept(String sent) {
        ask("{ nope }", sent).header(HEADER, equalTo(sent)).body(IN_ERRORS, everyItem(equalTo(sent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "a\"b", "{\"a\"}", "<b>", "a\\nb", "%0a", "é", "a,b"})
    void oneThatCouldDoHarmInALogIsReplaced(String sent) {
        ask("{ nope }", sent).header(HEADER, matchesPattern(MADE)).body(IN_ERRORS, everyItem(matchesPattern(MADE)));
    }

    @Test
    void firstAboveTheLongestIsReplaced() {
        String longest = "x".repeat(LONGEST);

        ask("{ __typename }", longest).header(HEADER, equalTo(longest));
        ask("{ __typename }", longest + "x").header(HEADER, matchesPattern(MADE));
    }

    @Test
    void whatIsRefusedUnreadHasItToo() {
        RestAssured.given()
                .header(HEADER, "405")
                .delete("/graphql")
                .then()
                .statusCode(405)
                .body(IN_ERRORS, equalTo(List.of("405")));
        RestAssured.given()
                .header(HEADER, "415")
                .contentType("text/plain")
                .body("{}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .body(IN_ERRORS, equalTo(List.of("415")));
        RestAssured.given()
                .header(HEADER, "413")
                .contentType("application/json")
                .body(" ".repeat(1_100_000))
                .post("/graphql")
                .then()
                .statusCode(413)
                .body(IN_ERRORS, equalTo(List.of("413")));
    }

    @Test
    void theLogHasTheCauseUnderIt() throws SQLException {
        execute("alter table visit rename to visit_elsewhere");
        try (var log = LoggedErrors.begin()) {
            ask("{ one: visits { totalCount } other: visits { totalCount } }", "lost-visits")
                    .body("errors.extensions.code", everyItem(equalTo("INTERNAL")))
                    .body(IN_ERRORS, everyItem(equalTo("lost-visits")));

            assertTrue(log.messages().get(0).contains("Request lost-visits failed"), log.messages()::toString);
            assertEquals(
                    List.of("lost-visits"), log.requestIds().stream().distinct().toList());
        } finally {
            execute("alter table visit_elsewhere rename to visit");
        }
    }

    @Test
    void requestsAtOnceKeepTheirOwn() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var requests = IntStream.range(0, REQUESTS)
                    .mapToObj(number ->
                            (Callable<String>) () -> ask("{ hub { slug } nodes(ids: []) { id } }", "r-" + number)
                                    .header(HEADER, equalTo("r-" + number))
                                    .extract()
                                    .path("errors[0].extensions.requestId"))
                    .toList();
            var told = new ArrayList<String>();
            for (var answer : threads.invokeAll(requests)) {
                told.add(answer.get());
            }
            assertEquals(
                    IntStream.range(0, REQUESTS)
                            .mapToObj(number -> "r-" + number)
                            .toList(),
                    told);
        } finally {
            threads.shutdown();
        }
    }

    private static ValidatableResponse ask(String query, String id) {
        var request = RestAssured.given().contentType("application/json").body(Map.of("query", query));
        return (id.isEmpty() ? request : request.header(HEADER, id))
                .post("/graphql")
                .then();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
