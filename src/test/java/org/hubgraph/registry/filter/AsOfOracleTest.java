package org.hubgraph.registry.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.affiliation.Affiliation;
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

import static org.hubgraph.registry.filter.AsOfComparison.DATES;
import static org.hubgraph.registry.filter.AsOfComparison.byNode;
import static org.hubgraph.registry.filter.AsOfComparison.ids;
import static org.hubgraph.registry.filter.AsOfComparison.sameForAll;
import static org.hubgraph.registry.filter.AsOfComparison.sameNodesForAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The relations in force on a date equal those that a simple evaluation of the same rows in memory finds, as far as
 * dates are known.
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class AsOfOracleTest {
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

    @Test
    void peopleOfHubsWhoAlsoFulfilAFilter() {
        var filters = new RandomFilters(22, data);
        var oracle = new FilterOracle(data);
        for (int i = 0; i < Repetitions.of("hubgraph.filters", 10, 60); i++) {
            var hub = i % 2 == 0 ? data.hubs.get(0) : filters.random().of(data.hubs);
            var asOf = filters.random().of(DATES);
            var filter = filters.person(2);
            var variables = new HashMap<String, Object>(Map.of("slug", hub.slug, "filter", filter));
            variables.put("asOf", asOf);

            var answer = GraphQLCall.data(
                    "query($slug: String, $asOf: PartialDate, $filter: PersonFilter) { hub(slug: $slug) { people(asOf:"
                            + " $asOf, filter: $filter, first: 200) { totalCount nodes { slug } } } }",
                    variables);

            var expected = peopleOf(hub, asOf).stream()
                    .filter(affiliation -> oracle.person(data.entry(Person.class, affiliation.personKey), filter))
                    .map(this::person)
                    .distinct()
                    .sorted()
                    .toList();
            var found = GraphQLCall.texts(answer.at("/hub/people/nodes"), "/slug");
            assertEquals(expected, found.stream().sorted().toList(), () -> GraphQLCall.json(variables));
            assertEquals(expected.size(), answer.at("/hub/people/totalCount").asInt());
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
