package org.hubgraph.graphql.execution;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import com.fasterxml.jackson.core.type.TypeReference;
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

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Compares the executor with unmodified graphql-java: the same operations on the same objects and data must return the
 * same responses. Requests to the executor go over HTTP, as those of clients; the reference resolves field by field and
 * object by object.
 */
@AnyDatabase
@QuarkusTest
class DifferentialTest {
    private static final Path OPERATIONS = Path.of("graphql", "operations");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20_250_501;
    private static final int DOCUMENTS = Repetitions.of("hubgraph.documents", 120, 2_500);
    /** Of those beyond the usual number, only the first with each ingredient are sent. */
    private static final int MOST_DOCUMENTS = 20 * DOCUMENTS;
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

    @TestHTTPResource("/graphql")
    URI door;

    @Inject
    Execution execution;

    @Inject
    Schema model;

    @Inject
    EntityManagerFactory entities;

    private HttpExecution http;
    private ReferenceExecution reference;
    private Statistics statistics;

    @BeforeEach
    void build() throws Exception {
        http = new HttpExecution(door);
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
        var comparison = new Comparison(execution, http, reference, statistics);
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
        assertTrue(comparison.runs() > 0, "there are none");
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
        var sample = http.run(SampleValues.document(execution.schema()), null, Map.of());
        var values = new SampleValues(sample.data());
        values.addPast(http.run(values.pastDocument(execution.schema(), Instant.now()), null, Map.of())
                .data());
        var operations = new GeneratedOperations(execution.schema(), values, SEED);
        var comparison = new Comparison(execution, http, reference, statistics);
        var missing = new LinkedHashSet<>(INGREDIENTS);

        for (int number = 0; number < DOCUMENTS || !missing.isEmpty() && number < MOST_DOCUMENTS; number++) {
            var operation = operations.get(number);
            boolean isFirst = missing.removeIf(operation.document()::contains);
            if (number >= DOCUMENTS && !isFirst) {
                continue;
            }
            for (var variables : operation.variables()) {
                comparison.run(
                        "Number " + number + " of seed " + SEED,
                        operation.document(),
                        operation.operationName(),
                        variables);
            }
        }

        comparison.check();
        assertEquals(Set.of(), missing, "no document has these");
        comparison.checkVariety();
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
        http.run(document, null, Map.of());
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
}
