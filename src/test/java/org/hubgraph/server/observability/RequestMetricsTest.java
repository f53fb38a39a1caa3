package org.hubgraph.server.observability;

import java.util.Map;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Request metrics for operators: operations, outcomes, durations and numbers of SQL statements. */
@QuarkusTest
class RequestMetricsTest {
    @Inject
    MeterRegistry registry;

    @Inject
    RequestMetrics metrics;

    /** An import leaves a processor to requests. */
    @Test
    void responsesSinceTheLastTimeAreNoticed() {
        var since = metrics.sinceLast();
        assertFalse(since.getAsBoolean());

        Api.post("{ hubs { totalCount } }", Map.of());

        assertTrue(since.getAsBoolean());
        assertFalse(since.getAsBoolean());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query HubNames { hubs { totalCount } } | HubNames | 200",
                "query Whatever { hubs { totalCount } } | other | 200",
                "{ hubs { totalCount } } | anonymous | 200",
                "{ hubs { nope } } | none | 400",
                "query HubNames { hubs | none | 400",
                "query HubNames { hubs(first: -1) { totalCount } } | HubNames | 200"
            })
    void requestsAreCountedByNamesThatWeKnow(String document, String operation, String status) {
        long before = requests(operation, status);

        Api.post(document, Map.of());

        assertEquals(before + 1, requests(operation, status));
    }

    @Test
    void aDocumentByNameIsCountedByItsOperation() {
        long before = requests("FundSizes", "200");

        RestAssured.get("/graphql?documentId=fund-sizes").then().statusCode(200);

        assertEquals(before + 1, requests("FundSizes", "200"));
    }

    @Test
    void strangersMakeNoSeries() {
        Api.post("query Stranger0 { hubs { totalCount } }", Map.of());
        int before = registry.getMeters().size();

        for (int number = 1; number <= 20; number++) {
            Api.post("query Stranger" + number + " { hubs { totalCount } }", Map.of());
        }

        assertEquals(before, registry.getMeters().size());
    }

    @Test
    void whatIsRefusedUnreadIsCountedByItsStatus() {
        long before = requests("none", "415");

        RestAssured.given().contentType("text/plain").body("{}").post("/graphql");

        assertEquals(before + 1, requests("none", "415"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ hubs | SYNTAX | 1",
                "{ hubs { nope never } } | VALIDATION | 2",
                "{ a: hubs(first: -1) { totalCount } b: hub { slug } hubs { totalCount } } | INVALID | 2",
                "{ hubs(first: 201) { totalCount } } | LIMIT_EXCEEDED | 1"
            })
    void errorsAreCountedByTheirCode(String document, String code, int errors) {
        double before = errors(code);

        Api.post(document, Map.of());

        assertEquals(before + errors, errors(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query HubCard { __typename } | HubCard | 0",
                "query HubCard { hub(slug: \"ai-tower\") { name } } | HubCard | 1",
                "query HubCard { hubs { totalCount nodes { slug children { nodes { slug } } } } } | HubCard | 3"
            })
    void statementsAreCountedForEachRequest(String document, String operation, int statements) {
        // Sent twice under different names, because a cached response takes no statement.
        Api.query(document + " # first");
        var summary = registry.get("graphql.request.statements")
                .tag("operation", operation)
                .summary();
        long requests = summary.count();
        double before = summary.totalAmount();

        Api.query(document + " # second");

        assertEquals(requests + 1, summary.count());
        assertEquals(before + statements, summary.totalAmount());
    }

    @Test
    void prometheusReadsThemAllAndThePool() {
        Api.query("query HubNames { hubs { totalCount } }");

        String metrics =
                RestAssured.get("/metrics").then().statusCode(200).extract().asString();

        for (String line : new String[] {
            "graphql_requests_seconds_count{operation=\"HubNames\",status=\"200\"}",
            "graphql_requests_seconds_bucket{operation=\"HubNames\",status=\"200\",le=\"0.1\"}",
            "graphql_errors_total{code=\"INTERNAL\"}",
            "graphql_request_statements_sum{operation=\"HubNames\"}",
            "agroal_active_count{datasource=\"default\"}",
            "agroal_awaiting_count{datasource=\"default\"}",
            "jvm_memory_used_bytes{"
        }) {
            assertTrue(metrics.contains("\n" + line), () -> line + " is not in\n" + metrics);
        }
    }

    private long requests(String operation, String status) {
        var timer = registry.find("graphql.requests")
                .tag("operation", operation)
                .tag("status", status)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private double errors(String code) {
        return registry.get("graphql.errors").tag("code", code).counter().count();
    }
}
