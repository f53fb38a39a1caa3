package org.hubgraph.registry.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.testsupport.AggregateModel;
import org.hubgraph.testsupport.AggregateOracle;
import org.hubgraph.testsupport.ComparedAggregates;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.FilterOracle;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.NestedFilters;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RandomFilters;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Groups of whole lists, with all that is counted in them, equal those of the same rows in memory, page by page. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class AggregateOracleTest {
    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private FilterOracle filters;
    private RandomFilters randomFilters;
    private Random random;
    private AggregateModel groups;
    private ComparedAggregates aggregates;
    private NestedFilters relationFilters;

    @BeforeEach
    void rows() {
        long seed = Seed.of(AggregateOracleTest.class);
        data = generator.data();
        groups = new AggregateModel(data);
        filters = new FilterOracle(data);
        randomFilters = new RandomFilters(seed, data);
        random = new Random(seed);
        aggregates = new ComparedAggregates(random);
        relationFilters = new NestedFilters(seed, data);
    }

    @Test
    void tenantsAreGrouped() {
        aggregates.compare(
                "tenants",
                "Tenant",
                data.tenants,
                () -> randomFilters.tenant(1),
                filters::tenant,
                groups.tenants(null),
                null);
    }

    @Test
    void hubsAreGrouped() {
        aggregates.compare("hubs", "Hub", data.hubs, () -> randomFilters.hub(1), filters::hub, groups.hubs(), null);
    }

    @Test
    void peopleAreGrouped() {
        var rows =
                data.people.stream().flatMap(person -> groups.rolesIn(person)).toList();
        aggregates.compare(
                "people",
                "Person",
                rows,
                () -> randomFilters.person(1),
                (row, filter) -> filters.person(row.person(), filter),
                groups.people(),
                null);
    }

    @Test
    void fundsAreGroupedAndTheirSizesAddedUp() {
        var funds = new AggregateOracle<Fund>()
                .one("LEVEL", fund -> fund.level)
                .one("BASIS", fund -> fund.sizeBasis)
                .one("CURRENCY", fund -> fund.size == null ? null : fund.size.currency)
                .one("SIZE_CLASS", fund -> AggregateOracle.sizeClass(fund.size))
                .one("ENDED", fund -> fund.ended)
                .year("LAUNCHED_YEAR", fund -> fund.launchedOn)
                .quarter("LAUNCHED_QUARTER", fund -> fund.launchedOn)
                .month("LAUNCHED_MONTH", fund -> fund.launchedOn)
                .year("CLOSED_YEAR", fund -> fund.closedOn);
        aggregates.compare(
                "funds",
                "Fund",
                data.funds,
                () -> randomFilters.fund(1),
                filters::fund,
                funds,
                fund -> AggregateOracle.amount(fund.size, fund.level, fund.sizeBasis));
    }

    @Test
    void tenanciesAreGrouped() {
        compare("tenancies", Tenancy.class, data.tenancies, groups.tenancies());
    }

    @Test
    void backingsAreGrouped() {
        compare("backings", Backing.class, data.backings, groups.backings());
    }

    @Test
    void roundsAreGrouped() {
        compare("fundingRounds", FundingRound.class, data.rounds, groups.rounds());
    }

    @Test
    void acquisitionsAreGrouped() {
        compare("acquisitions", Acquisition.class, data.acquisitions, groups.acquisitions());
    }

    private <R> void compare(String list, Class<R> type, List<R> rows, AggregateOracle<R> oracle) {
        aggregates.compare(
                list,
                type.getSimpleName(),
                rows,
                () -> relationFilters.filter(type, 1),
                (row, filter) -> relationFilters.matches(type, row, filter),
                oracle,
                null);
    }

    /** One call groups the tenants of all hubs; a tenant with two tenancies in one hub counts once. */
    @Test
    void theTenantsOfManyHubsAreGroupedForEachHubAlone() {
        for (int time = 0; time < ComparedAggregates.AGGREGATES / 6; time++) {
            String asOf = time % 2 == 0 ? null : randomFilters.random().sourceDate();
            var filter = randomFilters.tenant(1);
            compareBelowHubs(
                    "Tenant",
                    "tenants(first: 1, asOf: $asOf, filter: $filter)",
                    asOf,
                    filter,
                    groups.tenants(asOf),
                    hub -> data.residences(hub).stream()
                            .filter(tenancy -> DateOracle.holds(tenancy, asOf))
                            .map(data::tenant)
                            .filter(tenant -> filters.tenant(tenant, filter))
                            .distinct()
                            .toList());
        }
    }

    /** The roles and organisations are those of the affiliations that lead to the list. */
    @Test
    void thePeopleOfManyHubsAreGroupedForEachHubAlone() {
        for (int time = 0; time < ComparedAggregates.AGGREGATES / 6; time++) {
            String asOf = time % 2 == 0 ? null : randomFilters.random().sourceDate();
            boolean founders = time % 3 == 0;
            var filter = randomFilters.person(1);
            compareBelowHubs(
                    "Person",
                    "people(first: 1, asOf: $asOf, filter: $filter, roles: [" + (founders ? "FOUNDER" : "") + "])",
                    asOf,
                    filter,
                    groups.people(),
                    hub -> groups.rolesIn(hub, asOf).stream()
                            .filter(row -> filters.person(row.person(), filter))
                            .filter(row -> !founders || row.affiliation().role == RoleKind.FOUNDER)
                            .toList());
        }
    }

    private <T> void compareBelowHubs(
            String type,
            String list,
            String asOf,
            Map<String, Object> filter,
            AggregateOracle<T> oracle,
            Function<Hub, List<T>> rows) {
        var by = aggregates.some(oracle.fields(), 3);
        var distinct = aggregates.some(oracle.fields(), 2);
        var variables = new HashMap<String, Object>(Map.of("filter", filter, "by", by, "distinct", distinct));
        variables.put("asOf", asOf);
        var hubs = GraphQLCall.data(
                        "query($by: [" + type + "GroupField!]!, $distinct: [" + type
                                + "GroupField!]!, $asOf: PartialDate, $filter: " + type
                                + "Filter) { hubs(first: 60) { nodes { slug list: " + list
                                + " { aggregate(by: $by, distinct: $distinct, first: 200) { groups { "
                                + ComparedAggregates.GROUP + " } } } } } }",
                        variables)
                .at("/hubs/nodes");
        for (JsonNode hub : hubs) {
            var expected = oracle.groups(rows.apply(data.hub(hub.get("slug").asText())), by, distinct, row -> null);
            assertEquals(
                    expected.subList(0, Math.min(PagedList.MOST, expected.size())),
                    ComparedAggregates.counted(hub.at("/list/aggregate/groups"), by, distinct),
                    () -> hub.get("slug") + " " + GraphQLCall.json(variables));
        }
    }
}
