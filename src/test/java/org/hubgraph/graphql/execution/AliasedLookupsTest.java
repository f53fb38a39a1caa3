package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PastIds;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Aliases of a lookup take the statements of one lookup, on every level, whatever is selected below each of them. The
 * lookups and the fields are those of the schema.
 */
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class AliasedLookupsTest {
    private static final int ALIASES = 10;

    @Inject
    RegistryGenerator generator;

    @Inject
    Execution execution;

    @Inject
    EntityManagerFactory factory;

    private String at;

    @BeforeEach
    void rows() {
        generator.data();
        at = GraphQLCall.data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
    }

    /** A lookup of the schema, with ten objects of its type. */
    private record Lookup(String field, GraphQLObjectType type, List<JsonNode> objects) {
        String by(String key, int object, String selection) {
            return by(key + ": \"" + objects.get(object).get(key).asText() + "\"", selection);
        }

        String by(String arguments, String selection) {
            return field + "(" + arguments + ") { " + selection + " }";
        }

        /** Every second alias selects two fields more. */
        List<String> all(String key, String selection) {
            return IntStream.range(0, objects.size())
                    .mapToObj(i -> by(key, i, selection + (i % 2 == 0 ? " slug id" : "")))
                    .toList();
        }

        List<String> ids() {
            return objects.stream().map(object -> object.get("id").asText()).toList();
        }
    }

    private List<Lookup> lookups() {
        var query = execution.schema().getQueryType();
        var lists = new HashMap<String, String>();
        for (var field : query.getFieldDefinitions()) {
            nodes(field.getType()).ifPresent(node -> lists.put(name(node), field.getName()));
        }
        return query.getFieldDefinitions().stream()
                .filter(field ->
                        field.getArgument("slug") != null && !field.getName().equals("redirect"))
                .map(field -> {
                    String list = lists.get(name(field.getType()));
                    String ids = field.getArgument("externalId") == null ? "" : " externalIds { scheme value }";
                    var found = GraphQLCall.data(
                            "{ " + list + "(first: " + ALIASES + ") { nodes { id slug" + ids + " } } }");
                    return new Lookup(
                            field.getName(),
                            (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType()),
                            list(found.at("/" + list + "/nodes")));
                })
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String name(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }

    /** The type of the nodes of a connection; empty for any other type. */
    private static Optional<GraphQLType> nodes(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object
                ? Optional.ofNullable(object.getFieldDefinition("nodes")).map(GraphQLFieldDefinition::getType)
                : Optional.empty();
    }

    @Test
    void belowAliasesEachFieldTakesTheStatementsThatItTakesBelowNodes() {
        int compared = 0;
        for (var lookup : lookups()) {
            for (var field : lookup.type.getFieldDefinitions()) {
                if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType)) {
                    continue;
                }
                String selection = nodes(field.getType()).isPresent()
                        ? field.getName() + "(first: 3) { totalCount nodes { __typename } }"
                        : field.getName() + " { __typename }";
                String nodes = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on " + lookup.type.getName() + " { "
                        + selection + " } } }";
                int statements = statements(nodes, Map.of("ids", lookup.ids()));
                assertStatements(statements, lookup.all("id", selection));
                assertStatements(statements, lookup.all("slug", selection));
                if (!field.getName().equals("history")) {
                    int past = statements(nodes, Map.of("ids", past(lookup.ids())));
                    assertStatements(past, inThePast(lookup.all("slug", selection)));
                }
                compared++;
            }
        }
        assertTrue(compared > 50, "compared: " + compared);
    }

    /** The ids of the states of objects at the last change. */
    private List<String> past(List<String> ids) {
        String then = GraphQLCall.data("{ hub(slug: \"hub-000\", asKnownAt: \"" + at + "\") { id } }")
                .at("/hub/id")
                .asText();
        var revision = GlobalId.parse(then).orElseThrow().revision();
        return ids.stream().map(id -> PastIds.of(id, revision)).toList();
    }

    private List<String> inThePast(List<String> fields) {
        return fields.stream()
                .map(field -> field.replaceFirst("\\(", "(asKnownAt: \"" + at + "\", "))
                .toList();
    }

    @Test
    void eachKindOfKeyTakesOneStatement() {
        int byExternalIds = 0;
        for (var lookup : lookups()) {
            var ids = lookup.all("id", "id");
            var slugs = lookup.all("slug", "id");
            assertStatements(1, ids);
            assertStatements(1, slugs);
            assertStatements(2, both(ids, slugs));
            // One to find the instant.
            assertStatements(2, inThePast(slugs));
            assertStatements(3, both(slugs, inThePast(slugs)));
            var external = lookup.objects.stream()
                    .flatMap(object -> list(object.path("externalIds")).stream())
                    .map(id -> lookup.by(
                            "externalId: {scheme: " + id.get("scheme").asText() + ", value: " + id.get("value") + "}",
                            "slug"))
                    .toList();
            if (external.size() > 1) {
                assertStatements(1, external);
                byExternalIds++;
            }
        }
        assertTrue(byExternalIds > 1, "types with external ids: " + byExternalIds);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void nodesOfAnyTypesTakeOneStatementForEachType() {
        var ids = lookups().stream().map(Lookup::ids).toList();
        var nodes = ids.stream()
                .flatMap(ofType -> ofType.stream().limit(3))
                .map(id -> "node(id: \"" + id + "\") { __typename }")
                .toList();
        var past = past(ids.get(0));

        assertStatements(ids.size(), nodes);
        assertStatements(
                2, past.stream().map(id -> "node(id: \"" + id + "\") { id }").toList());
        var ofTypes = ids.stream()
                .map(of -> "nodes(ids: " + GraphQLCall.json(of) + ") { id }")
                .toList();
        assertStatements(ids.size(), ofTypes);
        assertStatements(ids.size() + 1, inThePast(ofTypes));
    }

    /** Neither state is looked for. */
    @Test
    void lookupsWithTwoStatesTakeNoStatement() {
        for (var lookup : lookups()) {
            var ids = past(lookup.ids());
            var one = inThePast(ids.stream()
                    .map(id -> lookup.field + "(id: \"" + id + "\") { id }")
                    .toList());
            var several = inThePast(List.of(
                    "nodes(ids: " + GraphQLCall.json(ids) + ") { id }", "nodes(ids: \"" + ids.get(0) + "\") { id }"));
            for (var fields : List.of(one, several)) {
                var errors = new ArrayList<JsonNode>();
                assertEquals(0, statements(() -> GraphQLCall.answer(document(fields))
                        .path("errors")
                        .forEach(errors::add)));
                assertEquals(fields.size(), errors.size(), errors::toString);
            }
        }
    }

    @Test
    void redirectsTakeTheStatementsOfOne() {
        var tenants = lookups().stream()
                .filter(lookup -> lookup.field.equals("tenant"))
                .findFirst()
                .orElseThrow();
        var lookup = new Lookup("redirect", tenants.type, tenants.objects);
        for (String key : List.of("id", "slug")) {
            var all = IntStream.range(0, ALIASES)
                    .mapToObj(i -> lookup.by(
                            "type: TENANT, " + key + ": "
                                    + lookup.objects.get(i).get(key),
                            "fromId"));
            assertStatements(1, all.toList());
        }
    }

    /** Whatever is selected below each; other arguments make another list. */
    @Test
    void listsWithEqualArgumentsAreReadOnce() {
        String one = "{ a: hubs(first: 3, orderBy: []) { nodes { slug } totalCount }"
                + " b: hubs(orderBy: [], first: 3) { nodes { name } totalCount } }";
        String below = "{ hubs { nodes { a: children { nodes { slug } } b: children { nodes { name } } } } }";

        assertEquals(2, statements(one, Map.of()));
        assertEquals(
                3, statements(one.replace("[], first: 3", "[], first: 4").replaceFirst(" totalCount", ""), Map.of()));
        assertEquals(2, statements(below, Map.of()));
        assertEquals(3, statements(below.replace("b: children", "b: children(first: 1)"), Map.of()));
    }

    private static String document(List<String> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> "a" + i + ": " + fields.get(i))
                .collect(Collectors.joining("\n", "{ ", " }"));
    }

    private void assertStatements(int expected, List<String> fields) {
        String document = document(fields);
        assertEquals(expected, statements(document, Map.of()), document);
    }

    private int statements(String document, Map<String, ?> variables) {
        return statements(() -> GraphQLCall.data(document, variables));
    }

    private int statements(Runnable request) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        request.run();
        return (int) (statistics.getPrepareStatementCount() - before);
    }
}
