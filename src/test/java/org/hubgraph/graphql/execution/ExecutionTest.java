package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fields are collected, merged and ordered as in section 6 of the GraphQL specification (September 2025). */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class ExecutionTest {
    @Inject
    RegistryGenerator generator;

    @BeforeEach
    void rows() {
        generator.data();
    }

    @Test
    void aFieldInTwoFragmentsIsOneWithTheSelectionsOfBoth() {
        String query = """
                { hub(slug: "hub-000") { ...A slug ...B } }
                fragment A on Hub { tenants(first: 2, orderBy: {field: SLUG}) { nodes { slug kind: __typename } } }
                fragment B on Entry { ... on Hub { tenants(first: 2, orderBy: {field: SLUG}) {
                  nodes { id slug } edges { node { slug } } } } }""";

        var hub = GraphQLCall.data(query).get("hub");

        assertEquals(List.of("tenants", "slug"), names(hub));
        assertEquals(List.of("nodes", "edges"), names(hub.get("tenants")));
        assertEquals(List.of("slug", "kind", "id"), names(hub.at("/tenants/nodes/0")));
        assertEquals(List.of("tenant-000", "tenant-001"), GraphQLCall.texts(hub.at("/tenants/nodes"), "/slug"));
        assertEquals(List.of("tenant-000", "tenant-001"), GraphQLCall.texts(hub.at("/tenants/edges"), "/node/slug"));
    }

    @Test
    void aliasesAreFieldsOfTheirOwn() {
        var data = GraphQLCall.data(
                "{ b: hub(slug: \"hub-001\") { x: slug slug y: slug } a: hub(slug: \"hub-000\") { slug } }");

        assertEquals(
                expected("{'b': {'x': 'hub-001', 'slug': 'hub-001', 'y': 'hub-001'}, 'a': {'slug': 'hub-000'}}"), data);
        assertEquals(List.of("b", "a"), names(data));
        assertEquals(List.of("x", "slug", "y"), names(data.get("b")));
    }

    @Test
    void aliasesOfOneFieldKeepTheirArgumentsApart() {
        var data = GraphQLCall.data(
                "{ hubs(first: 60) { nodes { a: tenants(first: 1) { nodes { slug } }"
                        + " b: tenants(first: 2) { nodes { slug } } c: name(language: \"ko\") d: name(language: \"en\") name } } }");

        boolean differ = false;
        for (JsonNode hub : data.at("/hubs/nodes")) {
            var b = GraphQLCall.texts(hub.at("/b/nodes"), "/slug");
            assertEquals(b.subList(0, Math.min(1, b.size())), GraphQLCall.texts(hub.at("/a/nodes"), "/slug"));
            differ |= b.size() == 2 && !hub.get("c").equals(hub.get("d"));
        }
        assertTrue(differ);
    }

    @Test
    void skipAndIncludeFollowTheirVariablesEachTime() {
        String query = """
                query($yes: Boolean!, $no: Boolean = false) { hub(slug: "hub-000") { slug
                  name @include(if: $yes) kind @skip(if: $yes)
                  ... @include(if: $no) { city } ...Rest @skip(if: $no)
                  both: slug @skip(if: $no) @include(if: $yes) } }
                fragment Rest on Hub { version @include(if: $yes) zonesComplete }""";
        var with = List.of("slug", "name", "version", "zonesComplete", "both");
        var without = List.of("slug", "kind", "zonesComplete");
        for (int round = 0; round < 2; round++) {
            assertEquals(with, selected(query, Map.of("yes", true)));
            assertEquals(without, selected(query, Map.of("yes", false)));
            assertEquals(List.of("slug", "kind", "city"), selected(query, Map.of("yes", false, "no", true)));
            assertEquals(List.of("slug", "name", "city"), selected(query, Map.of("yes", true, "no", true)));
        }
    }

    @Test
    void aSelectionOfWhichAllIsSkippedIsAnEmptyObject() {
        String query = "query($yes: Boolean!) { hub(slug: \"hub-000\") { slug @skip(if: $yes) } }";

        assertEquals(expected("{'hub': {}}"), GraphQLCall.data(query, Map.of("yes", true)));
        assertEquals(expected("{'hub': {'slug': 'hub-000'}}"), GraphQLCall.data(query, Map.of("yes", false)));
    }

    /** An included field merges only with included fields: a skipped one contributes no selections. */
    @Test
    void aSkippedTwinBringsNothing() {
        String query = "query($yes: Boolean!) { hub(slug: \"hub-000\") { slug }"
                + " hub(slug: \"hub-000\") @include(if: $yes) { kind } }";

        assertEquals(List.of("slug"), selected(query, Map.of("yes", false)));
        assertEquals(List.of("slug", "kind"), selected(query, Map.of("yes", true)));
    }

    @Test
    void fragmentsOnInterfacesAndUnionsChooseByType() {
        String query = """
                { person(slug: "person-000") { affiliations(first: 200) { nodes { organisation { __typename
                    ... on Entry { slug } ... on Hub { kind } ... on Tenant { tenantKinds: kinds }
                    ... on Fund { level } ... on Node { id } ... on Beneficiary { ... on Hub { city } } ... { t: __typename }
                  } } } }
                  other: person(slug: "person-001") { affiliations(first: 200) { nodes { organisation { __typename
                    ... on Organisation { ... on Fund { level } } ... on Beneficiary { __typename } } } } } }""";

        var data = GraphQLCall.data(query);

        var hub = organisation(data.at("/person/affiliations/nodes"), "Hub");
        assertEquals(List.of("__typename", "slug", "kind", "id", "city", "t"), names(hub));
        assertEquals("Hub", hub.get("t").asText());
        assertTrue(hub.get("slug").asText().startsWith("hub-"), hub::toString);
        var tenant = organisation(data.at("/person/affiliations/nodes"), "Tenant");
        assertEquals(List.of("__typename", "slug", "tenantKinds", "id", "t"), names(tenant));
        var fund = organisation(data.at("/other/affiliations/nodes"), "Fund");
        assertEquals(List.of("__typename", "level"), names(fund));
    }

    /** In two object types, one key may have different arguments and types, because no object is of both types. */
    @Test
    void oneKeyMayBeAnotherFieldInEachType() {
        String query = """
                { a: person(slug: "person-000") { ...P } b: person(slug: "person-001") { ...P } }
                fragment P on Person { affiliations(first: 200) { nodes { organisation { __typename
                  ... on Hub { list: people(first: 1) { __typename totalCount edges { affiliations { role } } } }
                  ... on Tenant { list: people(first: 2) { __typename nodes { slug } } }
                  ... on Fund { list: people(first: 0) { __typename nodes { id } } } } } } }""";

        var data = GraphQLCall.data(query);

        var ofHub = organisation(data.at("/a/affiliations/nodes"), "Hub").get("list");
        assertEquals(List.of("__typename", "totalCount", "edges"), names(ofHub));
        assertEquals("AffiliatedPersonConnection", ofHub.get("__typename").asText());
        assertEquals(1, ofHub.get("edges").size());
        var ofTenant = organisation(data.at("/b/affiliations/nodes"), "Tenant").get("list");
        assertEquals(List.of("__typename", "nodes"), names(ofTenant));
        assertEquals(List.of("slug"), names(ofTenant.at("/nodes/0")));
        assertEquals(
                expected("{'__typename': 'AffiliatedPersonConnection', 'nodes': []}"),
                organisation(data.at("/b/affiliations/nodes"), "Fund").get("list"));
    }

    private static JsonNode organisation(JsonNode affiliations, String type) {
        for (JsonNode affiliation : affiliations) {
            if (affiliation.at("/organisation/__typename").asText().equals(type)) {
                return affiliation.get("organisation");
            }
        }
        throw new AssertionError("none of type " + type + ": " + affiliations);
    }

    @Test
    void typenameIsThereAtTheRootAndInEveryType() {
        var data = GraphQLCall.data("{ __typename t: __typename hubs(first: 1) { __typename edges { __typename }"
                + " pageInfo { __typename } } node(id: \"none\") { __typename } search(text: \"Aa Anchor\") {"
                + " nodes { __typename } } }");

        assertEquals("Query", data.get("__typename").asText());
        assertEquals("Query", data.get("t").asText());
        assertEquals("HubConnection", data.at("/hubs/__typename").asText());
        assertEquals("HubEdge", data.at("/hubs/edges/0/__typename").asText());
        assertEquals("PageInfo", data.at("/hubs/pageInfo/__typename").asText());
        assertTrue(data.get("node").isNull());
        assertEquals(List.of("Person", "Person"), GraphQLCall.texts(data.at("/search/nodes"), "/__typename"));
    }

    @Test
    void aFragmentServesInTwoPlaces() {
        var data = GraphQLCall.data("{ a: hub(slug: \"hub-000\") { ...E } t: tenant(slug: \"tenant-000\") { ...E"
                + " tenancies(first: 2) { nodes { hub { ...E } } } } } fragment E on Entry { __typename slug }");

        assertEquals(expected("{'__typename': 'Hub', 'slug': 'hub-000'}"), data.get("a"));
        assertEquals("tenant-000", data.at("/t/slug").asText());
        assertEquals(expected("{'__typename': 'Hub', 'slug': 'hub-000'}"), data.at("/t/tenancies/nodes/0/hub"));
    }

    @Test
    void oneFragmentCarriesOtherArgumentsByItsVariables() {
        String query =
                "query($n: Int) { hub(slug: \"hub-000\") { ...T } } fragment T on Hub { tenants(first: $n) { nodes { id } } }";

        for (int first : new int[] {1, 3, 0, 2}) {
            assertEquals(
                    first,
                    GraphQLCall.data(query, Map.of("n", first))
                            .at("/hub/tenants/nodes")
                            .size());
        }
    }

    @Test
    void theOperationNameChooses() {
        String query = "query A { hub(slug: \"hub-000\") { slug } } query B { hub(slug: \"hub-001\") { slug } }";

        assertEquals(
                "hub-000",
                GraphQLCall.answer(query, Map.of(), "A").at("/data/hub/slug").asText());
        assertEquals(
                "hub-001",
                GraphQLCall.answer(query, Map.of(), "B").at("/data/hub/slug").asText());
        for (String wrong : new String[] {null, "", "C"}) {
            var answer = GraphQLCall.answer(query, Map.of(), wrong);
            assertTrue(answer.path("data").isMissingNode(), () -> "no data for a request that is not run: " + answer);
            assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText());
        }
    }

    @Test
    void theSameIdTwiceIsAnsweredTwice() {
        var ids = GraphQLCall.data("{ hub(slug: \"hub-000\") { id } tenant(slug: \"tenant-000\") { id } }");
        String hub = ids.at("/hub/id").asText();
        String tenant = ids.at("/tenant/id").asText();

        var nodes = GraphQLCall.data(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Hub { slug tenants(first: 1) { totalCount } } } }",
                        Map.of("ids", List.of(hub, "unknown", tenant, hub, hub)))
                .get("nodes");

        assertEquals(5, nodes.size());
        assertTrue(nodes.get(1).isNull());
        assertEquals(expected("{'id': '" + tenant + "'}"), nodes.get(2));
        assertEquals(nodes.get(0), nodes.get(3));
        assertEquals(nodes.get(0), nodes.get(4));
        assertNotEquals(0, nodes.at("/0/tenants/totalCount").asInt());
    }

    /** The maximum number in one operation. */
    @Test
    void hundredsOfAliasesAreAnsweredInTheirOrder() {
        String aliases = IntStream.range(0, 100)
                .mapToObj(i -> String.format("a%d: hub(slug: \"hub-%03d\") { s: slug }", i, i % 60))
                .collect(Collectors.joining(" "));

        var data = GraphQLCall.data("{ " + aliases + " }");

        assertEquals(IntStream.range(0, 100).mapToObj(i -> "a" + i).toList(), names(data));
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    String.format("hub-%03d", i % 60), data.at("/a" + i + "/s").asText());
        }
    }

    private static List<String> selected(String query, Map<String, ?> variables) {
        return names(GraphQLCall.data(query, new HashMap<>(variables)).get("hub"));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
