package org.hubgraph.registry.hub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.NestedFilters;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The lists of hubs with those of the hubs inside them, at any level, are those of a simple evaluation in memory. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class HubScopeTest {
    private static final int FILTERS = Repetitions.of("hubgraph.filters", 2, 60);
    private static final String LISTS = " slug"
            + " tenants(includeDescendants: true, asOf: $asOf, filter: $tenant, first: 200) { totalCount"
            + " edges { node { id } tenancies { id } } aggregate(by: [COUNTRY]) { groups { keys { value } count } } }"
            + " neighbours(includeDescendants: true, asOf: $asOf, filter: $tenant, first: 200) { totalCount"
            + " nodes { id } }"
            + " tenancies(includeDescendants: true, asOf: $asOf, filter: $tenancy, first: 200) { totalCount"
            + " nodes { id } }"
            + " people(includeDescendants: true, asOf: $asOf, first: 200) { totalCount edges { node { id }"
            + " affiliations { id } } }"
            + " affiliations(includeDescendants: true, asOf: $asOf, first: 200) { totalCount nodes { id } }"
            + " backings(includeDescendants: true, first: 200) { totalCount nodes { id } }"
            + " visits(includeDescendants: true, first: 200) { totalCount nodes { id } }";

    private static final Comparator<DatedRelation> EARLIEST_FIRST = Comparator.comparing(
                    (DatedRelation row) -> row.since == null ? null : row.since.column(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.key.toString());

    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private NestedFilters filters;
    private RandomValues random;

    @BeforeEach
    void rows() {
        long seed = Seed.of(HubScopeTest.class);
        data = generator.data();
        filters = new NestedFilters(seed, data);
        random = new RandomValues(seed);
    }

    @Test
    void theListsOfAllHubsHaveWhatBelongsToTheHubsInsideThem() {
        assertTrue(data.hubs.stream().anyMatch(hub -> levels(hub) >= 3), "the generated tree is deep");
        for (int time = 0; time < FILTERS; time++) {
            var variables = variables(1);

            int compared = 0;
            // A deep filter over all lists of all hubs takes longer than one request may.
            for (String after = null; compared == 0 || after != null; ) {
                variables.put("after", after);
                var hubs = GraphQLCall.data(
                                "query($after: String, $asOf: PartialDate, $tenant: TenantFilter,"
                                        + " $tenancy: TenancyFilter) { hubs(first: 10, after: $after) {"
                                        + " pageInfo { hasNextPage endCursor } nodes {" + LISTS + " } } }",
                                variables)
                        .get("hubs");

                for (JsonNode hub : hubs.get("nodes")) {
                    var own = data.hub(hub.get("slug").asText());
                    assertSame(expected(own, variables), hub, own.slug + GraphQLCall.json(variables));
                    compared++;
                }
                after = hubs.at("/pageInfo/hasNextPage").asBoolean()
                        ? hubs.at("/pageInfo/endCursor").asText()
                        : null;
            }
            assertEquals(data.hubs.size(), compared);
        }
    }

    @Test
    void theListsOfOneHubAreTheSameInThePast() {
        String now = GraphQLCall.data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
        for (int i = 0; i < 3; i++) {
            var own = data.hubs.get(i);
            var variables = variables(0);
            variables.put("slug", own.slug);
            variables.put("at", now);
            if (GraphQLCall.json(variables).contains("\"name\"")) {
                variables.put("tenant", Map.of());
            }

            var hub = GraphQLCall.data(
                            "query($slug: String, $at: DateTime, $asOf: PartialDate, $tenant: TenantFilter,"
                                    + " $tenancy: TenancyFilter) { hub(slug: $slug, asKnownAt: $at) {" + LISTS + " } }",
                            variables)
                    .get("hub");

            assertSame(expected(own, variables), hub, own.slug + GraphQLCall.json(variables));
        }
    }

    @Test
    void pagesInAnyOrderMakeUpTheList() {
        for (String order : List.of("NAME", "SINCE", "FOUNDED_ON")) {
            String list = "hub(slug: \"hub-000\") { list: tenants(includeDescendants: true, orderBy: { field: " + order
                    + ", direction: DESC }, first: %d%s) { pageInfo { endCursor hasNextPage } nodes { id } } }";
            var whole = GraphQLCall.texts(
                    GraphQLCall.data("{ " + list.formatted(200, "") + " }").at("/hub/list/nodes"), "/id");

            var walked = new ArrayList<String>();
            String after = "";
            while (after != null) {
                var page =
                        GraphQLCall.data("{ " + list.formatted(7, after) + " }").at("/hub/list");
                walked.addAll(GraphQLCall.texts(page.get("nodes"), "/id"));
                after = page.at("/pageInfo/hasNextPage").asBoolean()
                        ? ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\""
                        : null;
            }

            assertTrue(whole.size() > 14, "several pages");
            assertEquals(whole, walked.subList(0, whole.size()), order);
            assertEquals(walked.size(), new HashSet<>(walked).size());
        }
    }

    private Map<String, Object> variables(int depth) {
        var variables = new HashMap<String, Object>();
        variables.put("asOf", random.chance(50) ? random.sourceDate() : null);
        variables.put("tenant", random.chance(50) ? filters.filter(Tenant.class, depth) : Map.of());
        variables.put("tenancy", filters.filter(Tenancy.class, depth));
        return variables;
    }

    private int levels(Hub hub) {
        return 1 + children(hub).mapToInt(this::levels).max().orElse(0);
    }

    private Stream<Hub> children(Hub hub) {
        return data.hubs.stream().filter(other -> hub.key.equals(other.parentKey));
    }

    private Stream<Hub> within(Hub hub) {
        return Stream.concat(Stream.of(hub), children(hub).flatMap(this::within));
    }

    /** For each list what it has, and for edges the relations of each node. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> expected(Hub hub, Map<String, Object> variables) {
        var scope = within(hub).map(inner -> inner.key).collect(Collectors.toSet());
        String asOf = (String) variables.get("asOf");
        var tenancies = data.tenancies.stream()
                .filter(row -> scope.contains(row.hubKey) && DateOracle.holds(row, asOf))
                .toList();
        var wanted = (Map<String, Object>) variables.get("tenant");
        var tenants = tenants(tenancies, TenancyStanding.RESIDENT, wanted);
        var residents = tenants(tenancies, TenancyStanding.RESIDENT, Map.of()).keySet();
        var affiliations = data.affiliations.stream()
                .filter(row -> DateOracle.holds(row, asOf))
                .filter(row -> scope.contains(row.hubKey)
                        || row.tenantKey != null && residents.contains(row.tenantKey.toString()))
                .toList();
        var expected = new TreeMap<String, Object>();
        expected.put("tenants", tenants);
        expected.put(
                "neighbours",
                tenants(tenancies, TenancyStanding.NEIGHBOUR, wanted).keySet());
        expected.put("countries", countries(tenants.keySet()));
        var wantedTenancy = (Map<String, Object>) variables.get("tenancy");
        expected.put(
                "tenancies",
                keys(tenancies.stream().filter(row -> filters.matches(Tenancy.class, row, wantedTenancy))));
        expected.put("people", byPerson(affiliations));
        expected.put("affiliations", keys(affiliations.stream()));
        expected.put("backings", keys(data.backings.stream().filter(row -> scope.contains(row.hubKey))));
        expected.put("visits", keys(data.visits.stream().filter(row -> scope.contains(row.hubKey))));
        return expected;
    }

    private Map<String, List<String>> tenants(
            List<Tenancy> tenancies, TenancyStanding standing, Map<String, Object> filter) {
        return tenancies.stream()
                .filter(row -> row.standing == standing)
                .filter(row -> filters.matches(Tenant.class, data.tenant(row), filter))
                .sorted(EARLIEST_FIRST)
                .collect(Collectors.groupingBy(
                        row -> row.tenantKey.toString(),
                        TreeMap::new,
                        Collectors.mapping(row -> row.key.toString(), Collectors.toList())));
    }

    private static Map<String, List<String>> byPerson(List<Affiliation> affiliations) {
        return affiliations.stream()
                .sorted(EARLIEST_FIRST)
                .collect(Collectors.groupingBy(
                        row -> row.personKey.toString(),
                        TreeMap::new,
                        Collectors.mapping(row -> row.key.toString(), Collectors.toList())));
    }

    private Map<String, Integer> countries(Set<String> tenants) {
        var counts = new TreeMap<String, Integer>();
        for (String key : tenants) {
            var country = data.entry(Tenant.class, UUID.fromString(key)).country;
            counts.merge(country == null ? "null" : country.text(), 1, Integer::sum);
        }
        return counts;
    }

    private static Set<String> keys(Stream<? extends Stored> rows) {
        return rows.map(row -> row.key.toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Compares the totals of all lists, and the contents of those that fit on a page. */
    private static void assertSame(Map<String, Object> expected, JsonNode hub, String context) {
        var found = found(hub);
        expected.forEach((list, rows) -> {
            int size = rows instanceof Map<?, ?> map ? map.size() : ((Set<?>) rows).size();
            if (!list.equals("countries")) {
                assertEquals(size, hub.at("/" + list + "/totalCount").asInt(), () -> list + " of " + context);
            }
            if (size <= PagedList.MOST) {
                assertEquals(rows, found.get(list), () -> list + " of " + context);
            }
        });
    }

    private static Map<String, Object> found(JsonNode hub) {
        var found = new TreeMap<String, Object>();
        found.put("tenants", edges(hub.get("tenants"), "tenancies"));
        found.put("people", edges(hub.get("people"), "affiliations"));
        for (String list : List.of("neighbours", "tenancies", "affiliations", "backings", "visits")) {
            found.put(list, new TreeSet<>(keys(hub.at("/" + list + "/nodes"))));
        }
        var countries = new TreeMap<String, Integer>();
        hub.at("/tenants/aggregate/groups")
                .forEach(group -> countries.put(
                        group.at("/keys/0/value").asText(), group.get("count").asInt()));
        found.put("countries", countries);
        return found;
    }

    private static Map<String, List<String>> edges(JsonNode list, String relations) {
        var edges = new TreeMap<String, List<String>>();
        list.get("edges")
                .forEach(edge -> edges.put(keys(List.of(edge.get("node"))).get(0), keys(edge.get(relations))));
        assertEquals(edges.size(), list.get("edges").size(), "a node twice");
        return edges;
    }

    /** The keys in the ids, which name the state if it is past. */
    private static List<String> keys(Iterable<JsonNode> nodes) {
        var keys = new ArrayList<String>();
        nodes.forEach(node -> keys.add(
                GlobalId.parse(node.get("id").asText()).orElseThrow().key().toString()));
        return keys;
    }
}
