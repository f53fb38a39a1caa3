package org.hubgraph.registry.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.FilterOracle;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RandomFilters;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The relations in force on a date equal those that a simple evaluation of the same rows in memory finds, as far as
 * dates are known.
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class AsOfOracleTest {
    /** Null selects everything on record; the other values are at the ends of dates of each precision. */
    private static final List<String> DATES = Arrays.asList(
            null,
            "2019",
            "2020-02",
            "2020-02-28",
            "2020-02-29",
            "2020-03-01",
            "2021-05",
            "2021-05-31",
            "2021-06-01",
            "2021-12-31",
            "2022-01-01",
            "2023-09-10",
            "2020~",
            "2020-06?",
            "2021-05-31%",
            "../2020",
            "2022/..",
            "2020-34",
            "202X",
            "2019-06/2021-02",
            "0001",
            "9999-12-31");

    private static final Set<RoleKind> ROLES = Set.of(
            RoleKind.FOUNDER,
            RoleKind.DIRECTOR,
            RoleKind.CHIEF_EXECUTIVE,
            RoleKind.PARTNER,
            RoleKind.INVESTOR,
            RoleKind.MENTOR,
            RoleKind.ADVISER,
            RoleKind.OTHER);

    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    @Test
    void tenantsOfHubs() {
        sameNodesForAll(
                data.hubs,
                "hubs(first: 200) { nodes { key: slug list: tenants(asOf: $asOf, first: 200) { totalCount"
                        + " edges { node { slug } relations: tenancies { id } } } } }",
                (hub, asOf) -> byNode(
                        tenancies(asOf, tenancy -> tenancy.hubKey, hub.key, TenancyStanding.RESIDENT),
                        tenancy -> data.tenant(tenancy).slug));
    }

    @Test
    void neighboursOfHubsByTheirEarliestTenancy() {
        sameNodesForAll(
                data.hubs,
                "hubs(first: 200) { nodes { key: slug list: neighbours(asOf: $asOf, first: 200, orderBy: {field:"
                        + " SINCE}) { totalCount edges { node { slug } relations: tenancies { id } } } } }",
                (hub, asOf) -> byNode(
                        tenancies(asOf, tenancy -> tenancy.hubKey, hub.key, TenancyStanding.NEIGHBOUR),
                        tenancy -> data.tenant(tenancy).slug));
    }

    @Test
    void tenanciesOfHubs() {
        sameForAll(
                data.hubs,
                "hubs(first: 200) { nodes { key: slug list: tenancies(asOf: $asOf, first: 200) { totalCount"
                        + " edges { id: node { id } } } } }",
                (hub, asOf) -> ids(tenancies(asOf, tenancy -> tenancy.hubKey, hub.key, null)));
    }

    @Test
    void tenanciesOfTenants() {
        sameForAll(
                data.tenants.subList(0, 200),
                "tenants(first: 200, orderBy: {field: SLUG}) { nodes { key: slug"
                        + " list: tenancies(asOf: $asOf, first: 200) { totalCount edges { id: node { id } } } } }",
                (tenant, asOf) -> ids(tenancies(asOf, tenancy -> tenancy.tenantKey, tenant.key, null)));
    }

    @Test
    void peopleOfHubs() {
        sameNodesForAll(
                data.hubs,
                "hubs(first: 200) { nodes { key: slug list: people(asOf: $asOf, first: 200) { totalCount"
                        + " edges { node { slug } relations: affiliations { id } } } } }",
                (parent, asOf) -> byNode(peopleOf(parent, asOf), this::person));
    }

    @Test
    void peopleOfHubsInARole() {
        sameNodesForAll(
                data.hubs,
                "hubs(first: 200) { nodes { key: slug list: people(asOf: $asOf, first: 200, roles: [FOUNDER, DIRECTOR,"
                        + " CHIEF_EXECUTIVE, PARTNER, INVESTOR, MENTOR, ADVISER, OTHER], orderBy: {field: SINCE}) {"
                        + " totalCount edges { node { slug } relations: affiliations { id } } } } }",
                (parent, asOf) -> byNode(
                        peopleOf(parent, asOf).stream()
                                .filter(affiliation -> ROLES.contains(affiliation.role))
                                .toList(),
                        this::person));
    }

    @Test
    void peopleOfTenants() {
        sameNodesForAll(
                data.tenants.subList(0, 200),
                "tenants(first: 200, orderBy: {field: SLUG}) { nodes { key: slug list: people(asOf: $asOf, first: 200)"
                        + " { totalCount edges { node { slug } relations: affiliations { id } } } } }",
                (parent, asOf) -> byNode(
                        affiliations(asOf, affiliation -> parent.key.equals(affiliation.tenantKey)), this::person));
    }

    @Test
    void peopleOfFunds() {
        sameNodesForAll(
                data.funds,
                "funds(first: 200) { nodes { key: slug list: people(asOf: $asOf, first: 200, orderBy: {field: SINCE,"
                        + " direction: DESC}) { totalCount edges { node { slug } relations: affiliations { id } } } } }",
                (parent, asOf) -> byNode(
                        affiliations(asOf, affiliation -> parent.key.equals(affiliation.fundKey)), this::person));
    }

    @Test
    void affiliationsOfHubs() {
        sameForAll(
                data.hubs,
                "hubs(first: 200) { nodes { key: slug list: affiliations(asOf: $asOf, first: 200) { totalCount"
                        + " edges { id: node { id } } } } }",
                (hub, asOf) -> ids(peopleOf(hub, asOf)));
    }

    @Test
    void affiliationsOfTenants() {
        sameForAll(
                data.tenants.subList(0, 200),
                "tenants(first: 200, orderBy: {field: SLUG}) { nodes { key: slug"
                        + " list: affiliations(asOf: $asOf, first: 200) { totalCount edges { id: node { id } } } } }",
                (tenant, asOf) -> ids(affiliations(asOf, affiliation -> tenant.key.equals(affiliation.tenantKey))));
    }

    @Test
    void affiliationsOfPeople() {
        sameForAll(
                data.people,
                "people(first: 200) { nodes { key: slug list: affiliations(asOf: $asOf, first: 200) { totalCount"
                        + " edges { id: node { id } } } } }",
                (Person person, String asOf) ->
                        ids(affiliations(asOf, affiliation -> person.key.equals(affiliation.personKey))));
    }

    @Test
    void tenantsOfAHubThatAlsoFulfilAFilter() {
        var filters = new RandomFilters(21, data);
        var oracle = new FilterOracle(data);
        for (int i = 0; i < Repetitions.of("hubgraph.filters", 10, 60); i++) {
            var hub = i % 2 == 0 ? data.hubs.get(0) : filters.random().of(data.hubs);
            var asOf = filters.random().of(DATES);
            var filter = filters.tenant(2);
            var variables = new HashMap<String, Object>(Map.of("slug", hub.slug, "filter", filter));
            variables.put("asOf", asOf);

            var answer = GraphQLCall.data(
                    "query($slug: String, $asOf: PartialDate, $filter: TenantFilter) { hub(slug: $slug) {"
                            + " tenants(asOf: $asOf, filter: $filter, first: 200) { totalCount edges { node { slug } } } }"
                            + " }",
                    variables);

            var expected = data.residences(hub).stream()
                    .filter(tenancy -> DateOracle.holds(tenancy, asOf))
                    .filter(tenancy -> oracle.tenant(data.entry(Tenant.class, tenancy.tenantKey), filter))
                    .map(tenancy -> data.tenant(tenancy).slug)
                    .distinct()
                    .sorted()
                    .toList();
            var found = GraphQLCall.texts(answer.at("/hub/tenants/edges"), "/node/slug");
            assertEquals(expected, found.stream().sorted().toList(), () -> GraphQLCall.json(variables));
            assertEquals(expected.size(), answer.at("/hub/tenants/totalCount").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASC", "DESC"})
    void anOrderByTheRelationTakesTheEarliestThatMatches(String direction) {
        String order = "asOf: \"2021\", first: 200, orderBy: {field: SINCE, direction: " + direction + "}";

        var hubs = GraphQLCall.data("{ hubs(first: 200) { nodes {"
                        + " tenants(" + order + ") { edges { relations: tenancies { since } } }"
                        + " people(" + order + ") { edges { relations: affiliations { since } } } } } }")
                .at("/hubs/nodes");

        var dates = direction.equals("ASC") ? DateOracle.ORDER : DateOracle.ORDER.reversed();
        for (JsonNode hub : hubs) {
            for (String list : List.of("tenants", "people")) {
                var earliest = new ArrayList<String>();
                hub.at("/" + list + "/edges")
                        .forEach(edge ->
                                earliest.add(edge.at("/relations/0/since").textValue()));
                var sorted = new ArrayList<>(earliest);
                sorted.sort(Comparator.nullsLast(dates::compare));
                assertEquals(sorted, earliest);
            }
        }
    }

    private interface Expected<E> {
        List<String> ids(E entry, String asOf);
    }

    private <E extends RegistryEntry> void sameForAll(List<E> entries, String selection, Expected<E> oracle) {
        int found = 0;
        for (String asOf : DATES) {
            var variables = new HashMap<String, Object>();
            variables.put("asOf", asOf);
            var answer = GraphQLCall.data("query($asOf: PartialDate) { all: " + selection + " }", variables);

            var lists = new HashMap<String, JsonNode>();
            answer.at("/all/nodes").forEach(node -> lists.put(node.get("key").asText(), node.get("list")));
            for (E entry : entries) {
                var list = lists.get(entry.slug);
                var ids = new ArrayList<>(GraphQLCall.texts(list.get("edges"), "/id/id"));
                var expected = oracle.ids(entry, asOf).stream().sorted().toList();
                ids.sort(null);
                assertEquals(expected, ids, () -> entry.slug + " as of " + asOf);
                assertEquals(expected.size(), list.get("totalCount").asInt(), () -> entry.slug + " as of " + asOf);
                found += ids.size();
            }
        }
        assertTrue(found > 0);
    }

    private interface ExpectedNodes<E> {
        /** The relations in force by the slugs of their nodes. */
        Map<String, List<String>> byNode(E entry, String asOf);
    }

    private <E extends RegistryEntry> void sameNodesForAll(List<E> entries, String selection, ExpectedNodes<E> oracle) {
        int repeated = 0;
        for (String asOf : DATES) {
            var variables = new HashMap<String, Object>();
            variables.put("asOf", asOf);
            var answer = GraphQLCall.data("query($asOf: PartialDate) { all: " + selection + " }", variables);

            var lists = new HashMap<String, JsonNode>();
            answer.at("/all/nodes").forEach(node -> lists.put(node.get("key").asText(), node.get("list")));
            for (E entry : entries) {
                var list = lists.get(entry.slug);
                var expected = oracle.byNode(entry, asOf);
                var found = new HashMap<String, List<String>>();
                list.get("edges")
                        .forEach(edge -> found.put(
                                edge.at("/node/slug").asText(), GraphQLCall.texts(edge.get("relations"), "/id")));
                assertEquals(expected, found, () -> entry.slug + " as of " + asOf);
                assertEquals(expected.size(), list.get("edges").size(), () -> entry.slug + " as of " + asOf);
                assertEquals(expected.size(), list.get("totalCount").asInt(), () -> entry.slug + " as of " + asOf);
                repeated += (int)
                        expected.values().stream().filter(ids -> ids.size() > 1).count();
            }
        }
        assertTrue(repeated > 0, "no node has two relations");
    }

    /** The relations of each node, earliest first, undated last. */
    private <R extends DatedRelation> Map<String, List<String>> byNode(List<R> relations, Function<R, String> node) {
        var earliest = Comparator.comparing((R relation) -> (Object) relation.since, DateOracle.ORDER)
                .thenComparing(relation -> relation.key.toString());
        return relations.stream()
                .sorted(earliest)
                .collect(Collectors.groupingBy(node, Collectors.mapping(DatedRelation::getId, Collectors.toList())));
    }

    private static List<String> ids(List<? extends DatedRelation> relations) {
        return relations.stream().map(DatedRelation::getId).toList();
    }

    private String person(Affiliation affiliation) {
        return data.entry(Person.class, affiliation.personKey).slug;
    }

    private List<Tenancy> tenancies(String asOf, Function<Tenancy, UUID> end, UUID key, TenancyStanding standing) {
        return data.tenancies.stream()
                .filter(tenancy -> end.apply(tenancy).equals(key))
                .filter(tenancy -> standing == null || tenancy.standing == standing)
                .filter(tenancy -> DateOracle.holds(tenancy, asOf))
                .toList();
    }

    private List<Affiliation> affiliations(String asOf, Function<Affiliation, Boolean> which) {
        return data.affiliations.stream()
                .filter(which::apply)
                .filter(affiliation -> DateOracle.holds(affiliation, asOf))
                .toList();
    }

    /**
     * Affiliations with the hub itself or with a resident, where both the affiliation and the residence are in force.
     */
    private List<Affiliation> peopleOf(Hub hub, String asOf) {
        var residents = data.residences(hub).stream()
                .filter(tenancy -> DateOracle.holds(tenancy, asOf))
                .map(tenancy -> tenancy.tenantKey)
                .toList();
        return affiliations(
                asOf, affiliation -> hub.key.equals(affiliation.hubKey) || residents.contains(affiliation.tenantKey));
    }
}
