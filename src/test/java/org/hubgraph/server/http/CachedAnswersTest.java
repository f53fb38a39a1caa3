package org.hubgraph.server.http;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A repeated query is answered from the cache without SQL until the next write; other queries are not. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class CachedAnswersTest {
    @Inject
    MeterRegistry metrics;

    /** A query that no other test sends. */
    private final String question =
            "query Q($n: Int) { tenants(first: $n) { totalCount nodes { slug } } } #" + UUID.randomUUID();

    @Test
    void aRepeatedQuestionIsNotRunAgain() {
        var first = ask(Map.of(), 2);
        long runs = runs();
        double hits = requests("hit");

        var second = ask(Map.of(), 2);

        assertEquals(first, second);
        assertEquals(runs, runs());
        assertEquals(hits + 1, requests("hit"));
    }

    @Test
    void otherVariablesAreAnotherQuestion() {
        assertEquals(2, ask(Map.of(), 2).at("/data/tenants/nodes").size());
        assertEquals(3, ask(Map.of(), 3).at("/data/tenants/nodes").size());
    }

    @Test
    void afterAWriteItIsRun() {
        int before = ask(Map.of(), 2).at("/data/tenants/totalCount").asInt();

        Edits.tenant("Not In The Cache");

        assertEquals(before + 1, ask(Map.of(), 2).at("/data/tenants/totalCount").asInt());
        assertEquals(before + 1, ask(Map.of(), 2).at("/data/tenants/totalCount").asInt());
    }

    @Test
    void somebodysAnswerIsForNobodyElse() {
        var anybodys = ask(Map.of(), 2);
        long runs = runs();
        for (var user : new TestUser[] {TestUser.EDITOR, TestUser.ADMIN}) {
            var credentials = Map.of("Authorization", user.credentials());

            var theirs = ask(credentials, 2);

            assertEquals(anybodys.get("data"), theirs.get("data"));
            assertEquals(++runs, runs());
            ask(credentials, 2);
            assertEquals(runs, runs());
        }
    }

    /** The response to a GET has no extensions; the cached data serves both methods. */
    @Test
    void aPostAndAGetHaveTheSameDataFromOneRun() {
        var post = ask(Map.of(), 2);
        long runs = runs();

        var get = GraphQLCall.json(RestAssured.given()
                .queryParam("query", question)
                .queryParam("variables", "{\"n\":2}")
                .get("/graphql"));

        assertEquals(runs, runs());
        assertEquals(post.get("data"), get.get("data"));
        assertEquals(1, get.size(), get::toString);
        assertTrue(post.at("/extensions/cost/objects").asInt() > 0, post::toString);
    }

    /** An error contains the id of its request, and the next execution may succeed. */
    @Test
    void anAnswerWithAnErrorIsRunEachTime() {
        String failing = "{ hubs(first: -1) { totalCount } tenants { totalCount } } #" + UUID.randomUUID();
        var first = GraphQLCall.answer(failing);
        long runs = runs("anonymous");

        var second = GraphQLCall.answer(failing);

        assertEquals(runs + 1, runs("anonymous"));
        assertNotEquals(first.at("/errors/0/extensions/requestId"), second.at("/errors/0/extensions/requestId"));
        assertEquals(first.get("data"), second.get("data"));
    }

    private JsonNode ask(Map<String, String> headers, int first) {
        var answer = GraphQLCall.json(GraphQLCall.response(headers, question, Map.of("n", first), null));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
        return answer;
    }

    private long runs() {
        return runs("other");
    }

    /** Number of executed queries, by the name of the operation in metrics. */
    private long runs(String operation) {
        var summary = metrics.find("graphql.request.statements")
                .tag("operation", operation)
                .summary();
        return summary == null ? 0 : summary.count();
    }

    private double requests(String result) {
        return metrics.get("graphql.response.cache.requests")
                .tag("result", result)
                .counter()
                .count();
    }
}
