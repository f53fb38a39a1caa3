package org.hubgraph.server.request;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.StrictLimits;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The order of the stages, as far as clients can observe it. */
@AnyDatabase
@QuarkusTest
@TestProfile(StrictLimits.class)
class StagesTest {
    private static final String QUERY = "{ hubs(first: 6) { nodes { slug } } }";
    /** The estimate: the connection and its nodes. */
    private static final int OBJECTS = 7;

    private static final Pattern LEFT = Pattern.compile("\"objects\";r=(\\d+)");

    @Inject
    Stages stages;

    @Test
    void queriesAndMutationsPassTheirStagesInThisOrder() {
        assertEquals(
                List.of(
                        "RefusalStage",
                        "ReplicaStage",
                        "ConditionalStage",
                        "QuotaStage",
                        "TracingStage",
                        "CacheStage",
                        "CoalescingStage",
                        "FallbackStage",
                        "RetryStage",
                        "TransactionStage",
                        "ExecutionStage"),
                stages.names(false));
        assertEquals(
                List.of(
                        "RefusalStage",
                        "PositionStage",
                        "QuotaStage",
                        "IdempotencyStage",
                        "TracingStage",
                        "DiskSpaceStage",
                        "RetryStage",
                        "TransactionStage",
                        "ReplayStage",
                        "ExecutionStage"),
                stages.names(true));
        assertEquals(
                List.of(
                        "RefusalStage",
                        "ReplicaStage",
                        "TracingStage",
                        "FallbackStage",
                        "RetryStage",
                        "TransactionStage",
                        "ExecutionStage"),
                stages.namesOfPages());
        assertEquals(
                List.of("RefusalStage", "TracingStage", "RetryStage", "TransactionStage", "ExecutionStage"),
                stages.namesOfDeliveries());
    }

    @Test
    void theQuotaComesAfterTheConditionAndBeforeTheCache() {
        String client = ClientAddress.unused();
        var first = get(client, null);
        var cached = get(client, null);
        var unchanged = get(client, cached.header("ETag"));

        assertEquals(first.asString(), cached.asString());
        assertEquals(304, unchanged.statusCode());
        // The quota refills meanwhile, by one object in more than a second.
        int spent = left(first) - left(cached);
        assertTrue(spent > OBJECTS / 2 && spent <= OBJECTS, "a stored response takes its objects, here " + spent);
        assertTrue(left(unchanged) >= left(cached), "a 304 takes none");
    }

    private static Response get(String client, String tag) {
        var request = given().header("X-Forwarded-For", client)
                .accept("application/graphql-response+json")
                .queryParam("query", QUERY);
        return (tag == null ? request : request.header("If-None-Match", tag)).get("/graphql");
    }

    /** The objects left in the current minute. */
    private static int left(Response response) {
        var left = LEFT.matcher(response.header("RateLimit"));
        assertTrue(left.find(), response.header("RateLimit"));
        return Integer.parseInt(left.group(1));
    }
}
