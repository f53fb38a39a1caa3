package org.hubgraph.graphql.execution;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.limit.Limits;
import org.hubgraph.testsupport.ObjectGraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The estimated size of a cached document or plan matches its actual size for any document; otherwise the cache's share
 * of the heap would not be a limit. The actual size is measured by traversing the objects.
 */
@QuarkusTest
class RetainedBytesTest {
    private static final int FACTOR = 2;

    @Inject
    Execution execution;

    @Inject
    Schema model;

    @Inject
    Limits limits;

    @Inject
    Introspection introspection;

    private GraphQLSchema schema;
    private Resolvers resolvers;
    private TypeModel types;
    private Parsing parsing;

    @BeforeEach
    void prepare() throws ReflectiveOperationException {
        schema = execution.schema();
        resolvers = new Resolvers(
                schema, model, type -> Arc.container().instance(type).get());
        types = new TypeModel(schema, model);
        parsing = new Parsing(limits, introspection);
    }

    /**
     * Ordinary documents, and documents with as many bytes per character as possible, each with a different structure
     * in memory.
     */
    private static Map<String, String> documents() {
        var documents = new LinkedHashMap<String, String>();
        documents.put("smallest", "{__typename}");
        documents.put(
                "ordinary",
                "query Q($first: Int = 5) { hubs(first: $first) { totalCount nodes { id name slug"
                        + " tenants(first: 3) { nodes { name kinds } } } } }");
        documents.put("numbers", "{nodes(ids:[" + "1 ".repeat(4_000) + "]){id}}");
        documents.put("large numbers", "{nodes(ids:[" + "123456789012345678 ".repeat(2_000) + "]){id}}");
        documents.put("texts", "{nodes(ids:[" + "\"\" ".repeat(4_000) + "]){id}}");
        documents.put("a long text", "{node(id:\"" + "x".repeat(100_000) + "\"){id}}");
        documents.put("a long text of Han", "{node(id:\"" + "海".repeat(30_000) + "\"){id}}");
        documents.put("a block string", "{node(id:\"\"\"" + "x\n".repeat(40_000) + "\"\"\"){id}}");
        documents.put("constants", "{search(text:\"a\" types:[" + "HUB ".repeat(4_000) + "]){totalCount}}");
        documents.put("objects", "{hubs(filter:{or:[" + "{} ".repeat(3_000) + "]}){totalCount}}");
        documents.put("conditions", "{hubs(filter:{or:[" + "{name:{contains:\"a\"}} ".repeat(400) + "]}){totalCount}}");
        documents.put("aliases", "{hub(slug:\"a\"){" + many(190, i -> "a" + i + ":name") + "}}");
        documents.put(
                "aliases of a lookup",
                "{" + many(90, i -> "a" + i + ":hub(slug:\"" + i + "\"){name tenants(first:1){nodes{name}}}") + "}");
        documents.put("one field over and over", "{hub(slug:\"a\"){" + "name ".repeat(4_000) + "}}");
        documents.put("comments", "{__typename" + "#\n".repeat(9_000) + "}");
        documents.put(
                "variables",
                "query(" + many(1_500, i -> "$a" + i + ":Int") + "){hubs(first:1){totalCount "
                        + "nodes{" + many(150, i -> "a" + i + ":tenants(first:$a" + i + "){totalCount}") + "}}"
                        + "}");
        documents.put("a default value", "query($a:[ID!]=[" + "1 ".repeat(4_000) + "]){nodes(ids:$a){id}}");
        documents.put("fields of an interface", "{node(id:1){...on Entry{" + many(150, i -> "a" + i + ":slug") + "}}}");
        documents.put("interfaces in interfaces", "{hub(slug:\"a\"){" + nested(9) + "}}");
        documents.put("introspection", "{__schema{types{name fields{name args{name}}}}}");
        return documents;
    }

    private static String nested(int levels) {
        return levels == 0 ? "__typename" : "citations{subject{...on Cited{" + nested(levels - 1) + "}}}";
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(" "));
    }

    @Test
    void anEntryWeighsWhatItTakes() {
        var wrong = new LinkedHashMap<String, String>();
        var graph = new ObjectGraph();
        graph.visit(shared -> {}, schema, resolvers, types);
        documents().forEach((name, document) -> {
            var text = new String(document.toCharArray());
            var outline = Outline.of(text, parsing.document(text, new Cancellation()), Set.of());
            check(name, text, graph.bytes(outline), outline.bytes(), wrong);
            var plan = plan(text);
            check("plan of " + name, text, graph.bytes(plan), PlanBytes.of(plan), wrong);
        });
        assertEquals(Map.of(), wrong);
    }

    private Plan plan(String document) {
        var parsed = parsing.document(document, new Cancellation());
        var operation = parsed.getDefinitionsOfType(OperationDefinition.class).get(0);
        var outlined = Outline.of(document, parsed, Set.of()).operation(null);
        return new Planner(schema, resolvers, types, parsed, operation, Map.of(), limits).plan(outlined);
    }

    private void check(String name, String document, long retained, long weighed, Map<String, String> wrong) {
        if (weighed * FACTOR < retained || weighed > retained * FACTOR) {
            wrong.put(
                    name, document.length() + " characters take " + retained + " bytes, and is weighed as " + weighed);
        }
    }

    /**
     * Uses a text that occurs in no other object as the value of a variable, and searches for everything derived from
     * it.
     */
    @Test
    void aPlanHoldsNoValueOfARequest() {
        String marked = "value-" + UUID.randomUUID();
        var documents = Map.of(
                "query($v: String) { hub(slug: $v) { name } hubs(first: 1, filter: {name: {contains: $v}}) { totalCount } }",
                Map.<String, Object>of("v", marked),
                "query($v: [ID!]!, $if: Boolean!) { nodes(ids: $v) { id ... on Hub @include(if: $if) { slug } } }",
                Map.<String, Object>of("v", List.of(marked), "if", true),
                "query($v: String!) { __type(name: $v) { name } }",
                Map.<String, Object>of("v", marked),
                "query($v: HubFilter) { hubs(filter: $v) { nodes { id } } }",
                Map.<String, Object>of("v", Map.of("name", Map.of("contains", marked))),
                "query($v: URL, $d: DateTime) { hubs(filter: {updatedSince: $d}) { totalCount } node(id: $v) { id } }"
                        .replace("$v: URL", "$v: ID!"),
                Map.<String, Object>of("v", marked, "d", "2025-01-01T00:00:00Z"));
        documents.forEach((document, variables) -> {
            var prepared = execution.prepare(document, null, variables, new Cancellation());
            var graph = new ObjectGraph();
            graph.visit(reached -> {}, schema, resolvers, types);

            graph.visit(
                    reached -> assertFalse(
                            reached instanceof String text && text.contains(marked)
                                    || reached instanceof CoercedVariables
                                    || reached instanceof Instant,
                            () -> document + " keeps " + reached),
                    prepared.plan());

            assertTrue(holds(prepared.variables(), marked), "the walk does not find a value where it is");
        });
    }

    private static boolean holds(Object root, String marked) {
        var found = new boolean[1];
        new ObjectGraph().visit(reached -> found[0] |= reached instanceof String text && text.equals(marked), root);
        return found[0];
    }

    @Test
    void aPlanIsFoundAgainWithOtherVariables() {
        String document = "query($first: Int) { hubs(first: $first) { totalCount } }";

        var one = execution
                .prepare(document, null, Map.of("first", 1), new Cancellation())
                .plan();
        var other = execution
                .prepare(new String(document.toCharArray()), null, Map.of("first", 2), new Cancellation())
                .plan();

        assertSame(one, other);
    }
}
