package org.hubgraph.server.http;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A mutation that is repeated with its {@code Idempotency-Key} gets the first response, and is executed once. */
@EachDatabase
@QuarkusTest
class IdempotencyTest {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id slug } } }";

    @Inject
    AgroalDataSource database;

    @Test
    void whatIsSentAgainGetsTheSameBytesAndWritesOnce() {
        String key = key();
        var first = create(TestUser.EDITOR, key, "Sent Twice");

        var second = create(TestUser.EDITOR, key, "Sent Twice");

        assertEquals(200, first.statusCode());
        assertNull(first.header(REPLAYED));
        assertEquals("true", second.header(REPLAYED));
        assertEquals(first.asString(), second.asString());
        assertEquals(first.statusCode(), second.statusCode());
        assertEquals(first.contentType(), second.contentType());
        assertEquals(1, count("Sent Twice"));
    }

    @Test
    void quotesAroundTheKeyDoNotMatter() {
        String key = key();
        var first = create(TestUser.EDITOR, key, "Quoted Key");

        var second = create(TestUser.EDITOR, "\"" + key + "\"", "Quoted Key");

        assertEquals(first.asString(), second.asString());
        assertEquals(1, count("Quoted Key"));
    }

    @Test
    void withoutAKeyOrWithAnotherItIsCarriedOutAgain() {
        create(TestUser.EDITOR, key(), "Sent Thrice");
        create(TestUser.EDITOR, key(), "Sent Thrice");
        create(TestUser.EDITOR, null, "Sent Thrice");

        assertEquals(3, count("Sent Thrice"));
    }

    @Test
    void fiftyAtOnceWriteOnce() throws Exception {
        String key = key();
        var threads = Executors.newFixedThreadPool(50);
        var answers = new HashSet<String>();
        var statuses = new HashSet<Integer>();
        try {
            Callable<Response> request = () -> create(TestUser.EDITOR, key, "Fifty At Once");
            for (var answer : threads.invokeAll(Collections.nCopies(50, request))) {
                statuses.add(answer.get().statusCode());
                if (answer.get().statusCode() == 200) {
                    answers.add(answer.get().asString());
                }
            }
        } finally {
            threads.shutdown();
        }

        // On a slow machine some responses may say that the first request is still running.
        statuses.remove(409);
        assertEquals(Set.of(200), statuses);
        assertEquals(1, answers.size(), answers::toString);
        assertEquals(1, count("Fifty At Once"));
        assertEquals(
                answers.iterator().next(),
                create(TestUser.EDITOR, key, "Fifty At Once").asString());
    }

    @Test
    void aKeyIsForOneRequest() {
        String key = key();
        create(TestUser.EDITOR, key, "One Request");

        var other = create(TestUser.EDITOR, key, "Another Request");

        assertEquals(422, other.statusCode());
        assertEquals("INVALID", code(other));
        assertNull(other.header(REPLAYED));
        assertEquals(0, count("Another Request"));
    }

    @Test
    void aKeyIsForOneUser() {
        String key = key();
        var mine = create(TestUser.EDITOR, key, "Two Users");

        var theirs = create(TestUser.CURATOR, key, "Two Users");

        assertNull(theirs.header(REPLAYED));
        assertNotEquals(mine.asString(), theirs.asString());
        assertEquals(2, count("Two Users"));
    }

    @Test
    void whoMayNotWriteIsNotToldTheAnswer() {
        String key = key();
        create(TestUser.EDITOR, key, "Not For You");

        assertEquals("UNAUTHENTICATED", code(create(null, key, "Not For You")));
        assertEquals("FORBIDDEN", code(create(TestUser.ADMIN, key, "Not For You")));
    }

    @Test
    void whatHasFailedIsCarriedOutWhenItIsSentAgain() {
        String key = key();
        String slug = "slug-" + key.substring(0, 8);
        var taken = input("Has The Slug");
        taken.put("slug", slug);
        GraphQLCall.data(CREATE, Map.of("input", taken));
        var wanted = input("Wants The Slug");
        wanted.put("slug", slug);
        assertEquals("INVALID", code(send(TestUser.EDITOR, key, wanted)));

        var again = send(TestUser.EDITOR, key, wanted);
        wanted.remove("slug");
        var corrected = send(TestUser.EDITOR, key, wanted);

        assertNull(again.header(REPLAYED));
        assertEquals("INVALID", code(again));
        assertNull(corrected.header(REPLAYED));
        assertEquals(1, count("Wants The Slug"));
    }

    @Test
    void afterADayAKeyIsANewOne() throws SQLException {
        String key = key();
        create(TestUser.EDITOR, key, "A Day Later");
        assertEquals("true", create(TestUser.EDITOR, key, "A Day Later").header(REPLAYED));
        allAskedBefore("24:01");

        var nextDay = create(TestUser.EDITOR, key, "A Day Later");

        assertNull(nextDay.header(REPLAYED));
        assertEquals(2, count("A Day Later"));
        assertEquals("true", create(TestUser.EDITOR, key, "A Day Later").header(REPLAYED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "two words", "a\"b", "a\\b", "\"open"})
    void aKeyThatIsNoneIsRefused(String key) {
        var refused = create(TestUser.EDITOR, key, "No Key");

        assertEquals(400, refused.statusCode());
        assertEquals("INVALID", code(refused));
        assertEquals(0, count("No Key"));
    }

    @Test
    void aKeyHasAtMost255Characters() {
        String longest = key() + "x".repeat(255 - key().length());

        assertEquals(200, create(TestUser.EDITOR, longest, "Longest Key").statusCode());
        assertEquals(
                400, create(TestUser.EDITOR, longest + "x", "Too Long A Key").statusCode());
    }

    @Test
    void aQueryTakesNoKey() {
        for (int time = 0; time < 2; time++) {
            var answer = GraphQLCall.response(
                    Map.of("Idempotency-Key", "two words"), "{ hubs { totalCount } }", Map.of(), null);

            assertEquals(200, answer.statusCode());
            assertNull(answer.header(REPLAYED));
        }
    }

    private static Response create(TestUser user, String key, String name) {
        return send(user, key, input(name));
    }

    private static Response send(TestUser user, String key, Map<String, Object> input) {
        var headers = new HashMap<String, String>();
        headers.put("Accept", "application/graphql-response+json");
        if (user != null) {
            headers.put("Authorization", user.credentials());
        }
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return GraphQLCall.response(headers, CREATE, Map.of("input", input), null);
    }

    private static Map<String, Object> input(String name) {
        var input = new HashMap<String, Object>();
        input.put("names", List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")));
        input.put("kinds", List.of("COMPANY"));
        input.put("citations", List.of(Map.of("source", source())));
        return input;
    }

    private static String source() {
        return data("{ sources(first: 1) { nodes { slug } } }")
                .at("/sources/nodes/0/slug")
                .asText();
    }

    private static int count(String name) {
        return data("query ($name: String!) { search(text: $name, first: 100) { totalCount } }", Map.of("name", name))
                .at("/search/totalCount")
                .asInt();
    }

    private void allAskedBefore(String hoursAndMinutes) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate("update idempotent_answer set asked_at = asked_at - interval '" + hoursAndMinutes
                    + "' hour to minute");
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String code(Response response) {
        return GraphQLCall.json(response).at("/errors/0/extensions/code").asText();
    }
}
