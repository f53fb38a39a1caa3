package org.hubgraph.graphql.execution;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Schema;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Compares the executor with unmodified graphql-java: the same operations on the same objects and data must return the
 * same responses. Requests to the executor go over HTTP, as those of clients; the reference resolves field by field and
 * object by object.
 */
@EachDatabase
@QuarkusTest
class DifferentialTest {
    private static final Path OPERATIONS = Path.of("graphql", "operations");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20_250_501;
    private static final int DOCUMENTS = Repetitions.of("hubgraph.documents", 500, 5_000);
    /** Texts that some generated documents must contain, in case the generator no longer produces them. */
    private static final List<String> INGREDIENTS = List.of(
            "query Other",
            "$v1: ID",
            "! = ",
            ": null",
            "\nfragment ",
            "... on ",
            "... {",
            "a1: __typename",
            "@skip(if: true)",
            "@skip(if: $",
            "@include(if: false)",
            "@include(if: $",
            "__schema {",
            "__type(name: ",
            "first: -1",
            "last: $",
            "id: 7",
            "after: \"garbage\"",
            "field: \"nope\"",
            "field: SLUG",
            "orderBy: {",
            "orderBy: [",
            "filter: {",
            "filter: $");

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI door;

    @Inject
    Execution execution;

    @Inject
    Schema model;

    @Inject
    EntityManagerFactory entities;

    private ReferenceExecution reference;
    private Statistics statistics;

    @BeforeEach
    void build() throws Exception {
        reference = new ReferenceExecution(execution.schema(), model);
        statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoLonger() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void exampleOperationsAreAnsweredAlike() throws Exception {
        var comparison = new Comparison();
        try (var files = Files.list(OPERATIONS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".graphql"))
                    .sorted()
                    .toList()) {
                if (!Files.readString(file).contains("\nquery ")) {
                    continue;
                }
                var variables = Path.of(file.toString().replace(".graphql", ".variables.json"));
                comparison.run(
                        file.toString(),
                        Files.readString(file),
                        null,
                        JSON.readValue(variables.toFile(), new TypeReference<Map<String, Object>>() {}));
            }
        }

        comparison.check();
        assertTrue(comparison.runs > 0, "there are none");
    }

    @Test
    void thereAreValuesForEachScalar() {
        var scalars = execution.schema().getAllTypesAsList().stream()
                .filter(GraphQLScalarType.class::isInstance)
                .map(GraphQLNamedType::getName)
                .collect(Collectors.toSet());

        assertEquals(scalars, GeneratedValues.SCALARS);
    }

    @Test
    void generatedOperationsAreAnsweredAlike() throws Exception {
        var sample = executor(SampleValues.document(execution.schema()), null, Map.of());
        var values = new SampleValues(sample.data());
        values.addPast(executor(values.pastDocument(execution.schema(), Instant.now()), null, Map.of())
                .data());
        var operations = new GeneratedOperations(execution.schema(), values, SEED);
        var comparison = new Comparison();
        var documents = new ArrayList<String>();

        for (int number = 0; number < DOCUMENTS; number++) {
            var operation = operations.get(number);
            documents.add(operation.document());
            for (var variables : operation.variables()) {
                comparison.run(
                        "Number " + number + " of seed " + SEED,
                        operation.document(),
                        operation.operationName(),
                        variables);
            }
        }

        comparison.check();
        for (String ingredient : INGREDIENTS) {
            long with = documents.stream()
                    .filter(document -> document.contains(ingredient))
                    .count();
            assertTrue(with >= 1, () -> "no document has " + ingredient);
        }
        assertTrue(comparison.withErrors * 20 >= comparison.runs, () -> "too few fail: " + comparison);
        assertTrue(
                comparison.withErrorsBesideData * 50 >= comparison.runs, () -> "too few fail in part: " + comparison);
        assertTrue(comparison.oneStatement * 50 >= comparison.runs, () -> "too few of one statement: " + comparison);
        assertTrue(comparison.withData * 5 >= comparison.runs * 4, () -> "too few have data: " + comparison);
    }

    /** Verifies that the two executors differ, and that the executor saves statements as intended. */
    @Test
    void aFieldIsLoadedOnceForAllItsObjects() throws Exception {
        String document =
                "{ hubs(first: 3) { totalCount nodes { name externalIds { value } tenants(first: 3) { totalCount"
                        + " nodes { name people(first: 2) { nodes { slug affiliations(first: 2) { nodes { role } } } }"
                        + " citations { source { slug } } } } } } }";
        int planned = fields(execution
                .prepare(document, null, Map.of(), new Cancellation())
                .plan()
                .root());

        long start = statistics.getPrepareStatementCount();
        executor(document, null, Map.of());
        long executor = statistics.getPrepareStatementCount() - start;
        reference.run(document, null, Map.of());
        long plain = statistics.getPrepareStatementCount() - start - executor;

        assertTrue(executor > 0 && executor <= planned, () -> executor + " statements for " + planned + " fields");
        assertTrue(plain > planned, () -> "object by object " + plain + " statements for " + planned + " fields");
    }

    private static int fields(ObjectPlan plan) {
        return plan.fields().stream()
                .mapToInt(field -> {
                    var type = GraphQLTypeUtil.unwrapAll(field.definition().getType());
                    return 1 + (field.below() == null ? 0 : fields(field.below().of((GraphQLObjectType) type)));
                })
                .sum();
    }

    /** Runs operations on both sides and collects the differences. */
    private final class Comparison {
        private final List<String> differences = new ArrayList<>();
        private int runs;
        private int withData;
        private int withErrors;
        private int withErrorsBesideData;
        private int oneStatement;
        private int tooLarge;

        void run(String name, String document, String operationName, Map<String, Object> variables) throws Exception {
            long start = statistics.getPrepareStatementCount();
            var answer = executor(document, operationName, variables);
            if (answer.isTooLarge()) {
                // The reference has no limits.
                tooLarge++;
                return;
            }
            long executor = statistics.getPrepareStatementCount() - start;
            var expected = reference.run(document, operationName, variables);
            long plain = statistics.getPrepareStatementCount() - start - executor;

            runs++;
            withData += answer.hasData() ? 1 : 0;
            withErrors += answer.errors().isEmpty() ? 0 : 1;
            withErrorsBesideData += answer.hasData() && !answer.errors().isEmpty() ? 1 : 0;
            boolean alike = answer.text().equals(expected.text());
            boolean one = isOneStatement(document, operationName, variables);
            boolean keepsItsWord = executor <= (foundNothing(answer) ? 2 : 1) || !one;
            oneStatement += one ? 1 : 0;
            if (!alike || executor > plain + looksUp(document, variables) || answer.isOurFault() || !keepsItsWord) {
                differences.add(String.join(
                        "\n",
                        name,
                        document,
                        "variables: " + JSON.writeValueAsString(variables),
                        "executor, with " + executor + " statements: " + answer.text(),
                        "reference, with " + plain + " statements: " + expected.text()));
            }
        }

        /** Such an operation runs without a transaction, so a second statement would see another state. */
        private boolean isOneStatement(String document, String operationName, Map<String, Object> variables) {
            try {
                return execution
                        .prepare(document, operationName, variables, new Cancellation())
                        .plan()
                        .isOneStatement();
            } catch (RuntimeException invalid) {
                return false;
            }
        }

        /**
         * The executor has then also checked whether the entry was merged, with a statement that sees both the entry
         * and its survivor.
         */
        private static boolean foundNothing(ComparedAnswer answer) {
            return answer.hasData()
                    && StreamSupport.stream(answer.data().spliterator(), false).anyMatch(JsonNode::isNull);
        }

        /**
         * The lookup of the hub in a filter takes one statement. The reference takes none if it has loaded the whole
         * hub before.
         */
        private int looksUp(String document, Map<String, Object> variables) throws IOException {
            return (document + JSON.writeValueAsString(variables)).split("parentId", -1).length - 1;
        }

        void check() {
            assertTrue(tooLarge * 50 <= runs, () -> tooLarge + " documents are too large, of " + this);
            assertTrue(
                    differences.isEmpty(),
                    () -> differences.size() + " of " + this + ". The first:\n"
                            + String.join("\n\n", differences.subList(0, Math.min(3, differences.size()))));
        }

        @Override
        public String toString() {
            return runs + " runs, " + withData + " with data, " + withErrors + " with errors, " + withErrorsBesideData
                    + " with both, " + oneStatement + " of one statement";
        }
    }

    private ComparedAnswer executor(String document, String operationName, Map<String, Object> variables)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        body.put("query", document);
        body.put("operationName", operationName);
        body.put("variables", variables);
        var request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        return ComparedAnswer.of(JSON.readTree(response.body()));
    }
}
