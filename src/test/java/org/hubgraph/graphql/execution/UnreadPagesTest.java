package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A list of which only totals and aggregates are selected reads no page, but validates its arguments. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class UnreadPagesTest {
    @Inject
    RegistryGenerator generator;

    @Inject
    Execution execution;

    @Inject
    EntityManagerFactory factory;

    @BeforeEach
    void rows() {
        generator.data();
    }

    @Test
    void everyRootListIsOnlyCounted() {
        int lists = 0;
        for (var field : connections(execution.schema().getQueryType())) {
            boolean search = field.getName().equals("search");
            String list = field.getName() + (search ? "(text: \"alpha\")" : "");
            // A search reads words and names before it counts.
            int more = search ? statements("{ " + list + " { __typename } }") : 0;
            assertEquals(1 + more, statements("{ " + list + " { totalCount } }"), list);
            if (hasAggregate(field)) {
                assertEquals(1 + more, statements("{ " + list + " { aggregate { groupCount } } }"), list);
                assertEquals(2 + more, statements("{ " + list + " { totalCount aggregate { groupCount } } }"), list);
            }
            lists++;
        }
        assertTrue(lists > 15, "lists: " + lists);
    }

    @Test
    void everyListBelowOtherObjectsIsOnlyCounted() {
        var roots = new HashMap<String, String>();
        connections(execution.schema().getQueryType()).stream()
                .filter(field -> !field.getName().equals("search"))
                .forEach(field -> roots.put(name(nodes(field.getType()).orElseThrow()), field.getName()));
        int lists = 0;
        for (var root : roots.entrySet()) {
            for (var field : connections(execution.schema().getObjectType(root.getKey()))) {
                for (int parents : List.of(1, 3)) {
                    String query = "{ " + root.getValue() + "(first: " + parents + ") { nodes { LIST } } }";
                    String list = field.getName();
                    assertEquals(2, statements(query.replace("LIST", list + " { totalCount }")), root + "." + list);
                    if (hasAggregate(field)) {
                        assertEquals(
                                2,
                                statements(query.replace("LIST", list + " { aggregate { groupCount } }")),
                                root + "." + list);
                    }
                }
                lists++;
            }
        }
        assertTrue(lists > 30, "lists: " + lists);
    }

    private static List<GraphQLFieldDefinition> connections(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> nodes(field.getType()).isPresent())
                .toList();
    }

    private static boolean hasAggregate(GraphQLFieldDefinition field) {
        return ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType())).getFieldDefinition("aggregate") != null;
    }

    private static Optional<GraphQLType> nodes(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object
                ? Optional.ofNullable(object.getFieldDefinition("nodes")).map(GraphQLFieldDefinition::getType)
                : Optional.empty();
    }

    private static String name(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }

    /** What is selected decides, however it is written; of {@code pageInfo}, any field needs the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ hubs(first: 2) { totalCount nodes @skip(if: true) { slug } } }",
                "{ hubs(first: 2) { totalCount edges @include(if: false) { cursor } } }",
                "{ hubs(first: 2) { ... @skip(if: true) { pageInfo { hasNextPage } } ...T } }"
                        + " fragment T on HubConnection { totalCount }",
                "{ hubs(last: 2) { totalCount } }",
            })
    void onlyTheTotalIsRead(String query) {
        assertEquals(1, statements(query));
    }

    @Test
    void aPageIsReadForAnyOfItsFields() {
        for (String field : List.of(
                "nodes { __typename }",
                "edges { __typename }",
                "pageInfo { hasNextPage }",
                "pageInfo { __typename }")) {
            assertEquals(2, statements("{ hubs(first: 2) { totalCount " + field + " } }"), field);
        }
        assertEquals(
                GraphQLCall.expected("{'hasNextPage': true, 'hasPreviousPage': false}"),
                GraphQLCall.data("{ hubs(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } } }")
                        .at("/hubs/pageInfo"));
        // A suggestion is made of a page that the request does not select.
        assertTrue(GraphQLCall.data("{ suggest(text: \"alpha\") { __typename } }")
                        .at("/suggest")
                        .size()
                > 0);
    }

    @Test
    void totalsAndGroupsAreThoseOfTheWholeList() {
        String counts = "totalCount aggregate(by: [KIND]) { groupCount groups { keys { value } count } }";
        String query = "{ hubs(first: 3, orderBy: {field: SLUG}) { nodes { tenants(first: 1) { COUNTS } } } }";
        var alone = GraphQLCall.data(query.replace("COUNTS", counts)).at("/hubs/nodes");
        var beside = GraphQLCall.data(query.replace("COUNTS", counts + " nodes { slug }"))
                .at("/hubs/nodes");

        var pages = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            assertEquals(beside.at("/" + i + "/tenants/totalCount"), alone.at("/" + i + "/tenants/totalCount"));
            assertEquals(beside.at("/" + i + "/tenants/aggregate"), alone.at("/" + i + "/tenants/aggregate"));
            pages.add(alone.at("/" + i + "/tenants/totalCount").asText());
        }
        assertTrue(pages.stream().anyMatch(total -> !total.equals("0")), pages::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: -1",
                "first: 1, last: 1",
                "first: 100000",
                "after: \"garbage\"",
                "before: \"garbage\"",
            })
    void argumentsOfAnUnreadPageAreValidated(String arguments) {
        for (String query : List.of(
                "{ hubs(ARGUMENTS) { FIELD } }",
                "{ hubs(first: 1) { nodes { tenants(ARGUMENTS) { FIELD } } } }",
                "{ hubs(first: 2) { nodes { tenancies(ARGUMENTS) { FIELD } } } }",
                "{ hubs(first: 2) { nodes { people(ARGUMENTS, orderBy: {field: SINCE}) { FIELD } } } }")) {
            String asked = query.replace("ARGUMENTS", arguments);
            var read = GraphQLCall.answer(asked.replace("FIELD", "nodes { id }"), Map.of());
            var unread = GraphQLCall.answer(asked.replace("FIELD", "totalCount"), Map.of());

            assertEquals(read.at("/errors/0/message"), unread.at("/errors/0/message"), asked);
            assertTrue(unread.at("/errors/0/message").isTextual(), asked);
        }
    }

    private int statements(String query) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        GraphQLCall.data(query, Map.of());
        return (int) (statistics.getPrepareStatementCount() - before);
    }
}
