package org.hubgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.Goldens;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.HttpCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Each query and subscription of {@code graphql/operations} is a test: its response must equal the golden file of the
 * same name. To accept new responses, review the files that the test wrote under {@code target/goldens} and copy them.
 */
public abstract class Operations {
    private static final Path OPERATIONS = Path.of("graphql", "operations");
    private static final Goldens GOLDENS =
            new Goldens(Path.of("src", "test", "resources", "goldens"), Path.of("target", "goldens"));
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Those to which the packaged registry has no answer. */
    private static final Set<String> UNANSWERED = Set.of("partnerships-among-tenants");

    private static final int DEFAULT_MILLISECONDS = 10_000;

    @TestFactory
    Stream<DynamicTest> answersAsItsGolden() throws IOException {
        return Stream.concat(
                names().map(name -> DynamicTest.dynamicTest(name, () -> check(name))),
                names("subscription").stream().map(Operations::follow));
    }

    @Test
    void thereAreOperationsForEverybodyWhoAsks() throws IOException {
        var all = names().map(Operations::document).toList();

        assertTrue(all.size() >= 25, "only " + all.size());
        for (String who : new String[] {"analyst", "investor", "journalist", "hub operator", "frontend developer"}) {
            assertTrue(
                    all.stream()
                            .anyMatch(text ->
                                    text.contains("# Asked by: a " + who) || text.contains("# Asked by: an " + who)),
                    who);
        }
    }

    private static void check(String name) throws IOException {
        String request = GraphQLCall.json(Map.of("query", document(name), "variables", variables(name)));
        var response = HttpCall.post("/graphql", Map.of(), request);

        assertEquals(200, response.status(), response::text);
        checkGolden(name, response.text());
    }

    private static DynamicTest follow(String name) {
        return DynamicTest.dynamicTest(name, () -> checkGolden(name, followed(name)));
    }

    /**
     * The first event for a client that resumes after the first change: the second change that the load of the packaged
     * registry made.
     */
    private static ObjectNode followed(String name) throws Exception {
        var variables = variables(name);
        var first = GraphQLCall.data(
                "query ($types: [ChangedType!]) { changes(types: $types, first: 1) { pageInfo { endCursor } } }",
                Map.of("types", JSON.convertValue(variables.get("types"), List.class)));
        variables.set("after", first.at("/changes/pageInfo/endCursor"));
        var server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        var request = JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {});
        try (var stream = EventStreamClient.follow(server, document(name), request)) {
            var told = (ObjectNode) stream.next().data();
            // The cursor contains the key of a row.
            ((ObjectNode) told.at("/data/changed")).put("cursor", "…");
            assertTrue(told.path("errors").isMissingNode(), () -> "an example must not fail: " + told);
            return told;
        }
    }

    /** Compares the response except for its cost. */
    public static void checkGolden(String name, String answer) throws IOException {
        checkGolden(name, Goldens.withoutCost(answer));
    }

    private static void checkGolden(String name, ObjectNode told) throws IOException {
        if (told.at("/data/registry/limits") instanceof ObjectNode limits) {
            // A server may be started with more time for a request, where answers are compared and not their times.
            assertTrue(limits.path("requestMilliseconds").asInt() >= DEFAULT_MILLISECONDS, limits::toString);
            limits.put("requestMilliseconds", DEFAULT_MILLISECONDS);
        }
        var roots = told.path("data").properties();
        assertTrue(roots.stream().anyMatch(root -> !root.getValue().isNull()), () -> "it returns nothing: " + told);
        boolean empty = roots.stream().anyMatch(root -> isEmpty(root.getValue()));
        assertEquals(UNANSWERED.contains(name), empty, () -> "whether it returns an empty list: " + told);
        GOLDENS.check(name, told);
    }

    /** Whether a root field is an empty list, or a connection without a node. */
    private static boolean isEmpty(JsonNode root) {
        return root.isArray() && root.isEmpty()
                || Stream.of("nodes", "edges").map(root::path).anyMatch(list -> list.isArray() && list.isEmpty());
    }

    private static Stream<String> names() throws IOException {
        return names("query").stream();
    }

    /**
     * The names of the files with operations of a type.
     *
     * @param keyword {@code query}, {@code mutation} or {@code subscription}
     */
    public static List<String> names(String keyword) throws IOException {
        try (var files = Files.list(OPERATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".graphql"))
                    .map(file -> file.substring(0, file.length() - ".graphql".length()))
                    .filter(name -> document(name).contains("\n" + keyword + " "))
                    .sorted()
                    .toList();
        }
    }

    public static String document(String name) {
        try {
            return Files.readString(OPERATIONS.resolve(name + ".graphql"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static ObjectNode variables(String name) throws IOException {
        return (ObjectNode)
                JSON.readTree(OPERATIONS.resolve(name + ".variables.json").toFile());
    }
}
