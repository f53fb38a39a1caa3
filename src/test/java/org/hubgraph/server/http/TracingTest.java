package org.hubgraph.server.http;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.TestUser;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Traces, if they are enabled: spans of the request, its operation and its statements. The server works without a
 * collector.
 */
@AnyDatabase
@QuarkusTest
@ChangesRegistry
@TestProfile(ConfiguredServer.class)
class TracingTest {
    private static final long PATIENCE_SECONDS = 10;
    /** The most statements of a creation, if the database takes several as one, and otherwise. */
    private static final int TOGETHER = 10;

    private static final int ONE_BY_ONE = 14;

    /** Runs in addition to the exporter that sends to a collector. */
    @Singleton
    public static class EndedSpans implements SpanProcessor {
        private final Queue<SpanData> ended = new ConcurrentLinkedQueue<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Inject
    EndedSpans spans;

    @Inject
    Dialect dialect;

    /** The id of one test's trace: spans of an earlier test may end late. */
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void anOperationIsBetweenItsRequestAndItsStatements() throws Exception {
        ask("query HubCard { hubs { totalCount nodes { slug } } }");

        var request = await(span -> span.getKind() == SpanKind.SERVER);
        var operation = await(span -> span.getName().equals("query HubCard"));
        // In addition to the statement that reads the version for the cache.
        await(span -> span.getKind() == SpanKind.CLIENT
                && isParent(operation, span)
                && span.getAttributes().asMap().toString().contains("from hub "));
        assertEquals(trace, request.getTraceId());
        assertTrue(isParent(request, operation));
        assertEquals("query", attribute(operation, "graphql.operation.type"));
        assertEquals("HubCard", attribute(operation, "graphql.operation.name"));
        assertEquals(StatusCode.UNSET, operation.getStatus().getStatusCode());
    }

    @Test
    void aNameOfTheClientsIsInNoSpansName() throws Exception {
        ask("query Stranger { hubs { totalCount } }");

        var operation = await(span -> "Stranger".equals(attribute(span, "graphql.operation.name")));

        assertEquals("query other", operation.getName());
    }

    @Test
    void valuesAreInNoSpanOfAStatement() throws Exception {
        ask("{ hub(slug: \"ai-tower\") { name } }");

        await(span -> span.getKind() == SpanKind.SERVER);

        assertTrue(ended().stream().anyMatch(span -> span.getKind() == SpanKind.CLIENT));
        assertFalse(ended().toString().contains("ai-tower"), () -> ended().toString());
    }

    /** Those that return nothing are sent to PostgreSQL together where they can be: they are one statement then. */
    @Test
    void aCreationTakesFewStatements() throws Exception {
        ask("""
                mutation HubAdded { createTenant(input: { slug: "traced-tenant", kinds: [COMPANY],
                  names: [{ text: "Traced Zyxwvut", kind: OFFICIAL }],
                  citations: [{ source: "%s", quote: "One was traced.", quoteLanguage: "en" }] })
                { tenant { citations { quote } } } }""".formatted(Curation.source()));

        var operation = await(span -> span.getName().startsWith("mutation"));

        var statements = ended().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT && isParent(operation, span))
                .map(span -> span.getAttributes().asMap().toString())
                .toList();
        int most = dialect.takesStatementsTogether() ? TOGETHER : ONE_BY_ONE;
        assertTrue(statements.size() <= most, () -> statements.size() + ": " + String.join("\n", statements));
    }

    @Test
    void probesAreNotTraced() throws Exception {
        for (var path : List.of("/health/ready", "/health/live", "/metrics")) {
            RestAssured.given().header("traceparent", parent()).get(path).then().statusCode(200);
        }
        ask("{ __typename }");

        await(span -> span.getKind() == SpanKind.SERVER);

        assertEquals(
                1,
                ended().stream()
                        .filter(span -> span.getKind() == SpanKind.SERVER)
                        .count());
    }

    private void ask(String query) {
        RestAssured.given()
                .header("traceparent", parent())
                .header("Authorization", TestUser.EDITOR.credentials())
                .header("X-Request-Id", "traced")
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("X-Request-Id", equalTo("traced"))
                .body("errors", nullValue());
    }

    private String parent() {
        return "00-" + trace + "-b7ad6b7169203331-01";
    }

    private List<SpanData> ended() {
        return spans.ended.stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    /** The span of a request ends after its response. */
    private SpanData await(Predicate<SpanData> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            var found = ended().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("Not among " + ended());
    }

    private static boolean isParent(SpanData parent, SpanData child) {
        return child.getParentSpanId().equals(parent.getSpanId());
    }

    private static String attribute(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }
}
