package org.hubgraph.registry.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.FilterOracle;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RandomFilters;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.value.CountryCode;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Counts and sums over whole lists equal those of the same rows in memory. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class FacetOracleTest {
    private static final int FILTERS = 25;
    /** Replaces the null of the response here. */
    private static final String UNKNOWN = "(null)";

    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private FilterOracle oracle;

    @BeforeEach
    void rows() {
        data = generator.data();
        oracle = new FilterOracle(data);
    }

    @Test
    void hubsAreCountedByEachFacet() {
        var filters = new RandomFilters(11, data);
        for (int i = 0; i < FILTERS; i++) {
            var filter = filters.hub(1);
            var rows = data.hubs.stream().filter(hub -> oracle.hub(hub, filter)).toList();

            var hubs = GraphQLCall.data(
                            "query($filter: HubFilter) { hubs(filter: $filter, first: 2) { KIND: countBy(field: KIND) { value count }"
                                    + " COUNTRY: countBy(field: COUNTRY) { value count } CITY: countBy(field: CITY) { value count }"
                                    + " DISTRICT: countBy(field: DISTRICT, first: 100) { value count }"
                                    + " SERVICE: countBy(field: SERVICE) { value count }"
                                    + " SECTOR: countBy(field: SECTOR) { value count }"
                                    + " STATUS: countBy(field: STATUS) { value count } } }",
                            Map.of("filter", filter))
                    .get("hubs");

            check(filter, count(rows, hub -> List.of(hub.kind.name())), hubs.get("KIND"));
            check(filter, count(rows, hub -> one(hub.country)), hubs.get("COUNTRY"));
            check(filter, count(rows, hub -> one(hub.city)), hubs.get("CITY"));
            check(filter, count(rows, hub -> one(hub.district)), hubs.get("DISTRICT"));
            check(filter, known(count(rows, this::services)), withoutUnknown(hubs.get("SERVICE")));
            check(
                    filter,
                    known(count(rows, hub -> orUnknown(data.sectors(hub.sectorKeys)))),
                    withoutUnknown(hubs.get("SECTOR")));
            check(filter, count(rows, hub -> List.of(hub.status.name())), hubs.get("STATUS"));
        }
    }

    @Test
    void tenantsAreCountedByEachFacet() {
        var filters = new RandomFilters(12, data);
        for (int i = 0; i < FILTERS; i++) {
            var filter = filters.tenant(1);
            var rows = data.tenants.stream()
                    .filter(tenant -> oracle.tenant(tenant, filter))
                    .toList();

            var tenants = GraphQLCall.data(
                            "query($filter: TenantFilter) { tenants(filter: $filter, first: 2) {"
                                    + " KIND: countBy(field: KIND) { value count }"
                                    + " COUNTRY: countBy(field: COUNTRY) { value count }"
                                    + " SECTOR: countBy(field: SECTOR) { value count } } }",
                            Map.of("filter", filter))
                    .get("tenants");

            check(filter, count(rows, tenant -> tenant.kindNames), tenants.get("KIND"));
            check(filter, count(rows, tenant -> one(tenant.country)), tenants.get("COUNTRY"));
            check(
                    filter,
                    known(count(rows, tenant -> orUnknown(data.sectors(tenant.sectorKeys)))),
                    withoutUnknown(tenants.get("SECTOR")));
        }
    }

    @Test
    void entriesWithoutServiceOrSectorCountUnderNull() {
        var answer = GraphQLCall.data("{ hubs { countBy(field: SERVICE) { value count } }"
                + " tenants { countBy(field: SECTOR) { value count } } }");

        assertEquals(count(data.hubs, this::services), counts(answer.at("/hubs/countBy")));
        assertEquals(
                count(data.tenants, tenant -> orUnknown(data.sectors(tenant.sectorKeys))),
                counts(answer.at("/tenants/countBy")));
    }

    /** A tenant with two tenancies in one hub counts once. */
    @Test
    void theTenantsOfManyHubsAreCountedForEachHubAlone() {
        for (JsonNode hub : tenantFacetsOfHubs()) {
            var tenants = data.residents(data.hub(hub.get("slug").asText()));
            check(hub, count(tenants, tenant -> tenant.kindNames), hub.at("/tenants/KIND"));
            check(
                    hub,
                    known(count(tenants, tenant -> orUnknown(data.sectors(tenant.sectorKeys)))),
                    withoutUnknown(hub.at("/tenants/SECTOR")));
        }
    }

    private static JsonNode tenantFacetsOfHubs() {
        return GraphQLCall.data(
                        "{ hubs(first: 60) { nodes { slug tenants(first: 1) {"
                                + " KIND: countBy(field: KIND) { value count } SECTOR: countBy(field: SECTOR) { value count } } } } }")
                .at("/hubs/nodes");
    }

    @Test
    void aFacetHasItsMostFrequentValuesOnly() {
        var all = count(data.tenants, tenant -> tenant.kindNames);
        for (int first : new int[] {0, 1, 3, 100}) {
            var answer = GraphQLCall.data(
                    "query($first: Int) { tenants { countBy(field: KIND, first: $first) { value count } } }",
                    Map.of("first", first));

            var counted = answer.at("/tenants/countBy");
            var largest = all.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(first)
                    .map(String::valueOf)
                    .toList();
            assertEquals(largest, GraphQLCall.texts(counted, "/count"));
            counts(counted).forEach((value, count) -> assertEquals(all.get(value), count));
        }
    }

    @Test
    void sizesAreSummedForEachCurrencyLevelAndMeaningAlone() {
        var filters = new RandomFilters(13, data);
        for (int i = 0; i < 2 * FILTERS; i++) {
            Map<String, Object> filter = i == 0 ? Map.of() : filters.fund(1);
            var expected = sums(data.funds.stream()
                    .filter(fund -> oracle.fund(fund, filter))
                    .toList());

            var answer = GraphQLCall.data(
                    "query($filter: FundFilter) { funds(filter: $filter, first: 1) {"
                            + " sizeByCurrency { currency level basis count min max total } } }",
                    Map.of("filter", filter));

            var found = new TreeSet<String>();
            for (JsonNode sum : answer.at("/funds/sizeByCurrency")) {
                found.add(String.join(
                        " ",
                        sum.get("currency").asText(),
                        sum.get("level").asText(),
                        sum.get("basis").asText(),
                        sum.get("count").asText(),
                        plain(sum.get("min").asText()),
                        plain(sum.get("max").asText()),
                        plain(sum.get("total").asText())));
            }
            assertEquals(expected, found, () -> GraphQLCall.json(filter));
        }
    }

    private static TreeSet<String> sums(List<Fund> funds) {
        var sums = new TreeSet<String>();
        funds.stream()
                .filter(fund -> fund.size != null)
                .collect(Collectors.groupingBy(fund -> fund.size.currency + " " + fund.level + " " + fund.sizeBasis))
                .forEach((key, group) -> {
                    var amounts = group.stream()
                            .map(fund -> fund.size.amount.value())
                            .sorted()
                            .toList();
                    var total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    sums.add(String.join(
                            " ",
                            key,
                            String.valueOf(amounts.size()),
                            plain(amounts.get(0).toString()),
                            plain(amounts.get(amounts.size() - 1).toString()),
                            plain(total.toString())));
                });
        return sums;
    }

    private static String plain(String amount) {
        var value = new BigDecimal(amount);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private List<String> services(Hub hub) {
        var services = data.services.get(hub.key).stream().map(Enum::name).toList();
        return services.isEmpty() ? List.of(UNKNOWN) : services;
    }

    private static List<String> orUnknown(List<String> sectors) {
        return sectors.isEmpty() ? List.of(UNKNOWN) : sectors;
    }

    private static List<String> one(CountryCode value) {
        return one(value == null ? null : value.text());
    }

    private static List<String> one(String value) {
        return List.of(value == null ? UNKNOWN : value);
    }

    private static <T> Map<String, Integer> count(List<T> rows, Function<T, List<String>> values) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> values.apply(row).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private static Map<String, Integer> known(Map<String, Integer> counts) {
        counts.remove(UNKNOWN);
        return counts;
    }

    private static JsonNode withoutUnknown(JsonNode facets) {
        var iterator = facets.iterator();
        while (iterator.hasNext()) {
            if (iterator.next().get("value").isNull()) {
                iterator.remove();
            }
        }
        return facets;
    }

    private static Map<String, Integer> counts(JsonNode facets) {
        var counts = new HashMap<String, Integer>();
        facets.forEach(facet -> counts.put(
                facet.get("value").isNull() ? UNKNOWN : facet.get("value").asText(),
                facet.get("count").asInt()));
        return new TreeMap<>(counts);
    }

    private static void check(Object asked, Map<String, Integer> expected, JsonNode facets) {
        assertEquals(expected, counts(facets), () -> GraphQLCall.json(asked));
        var sizes = new ArrayList<Integer>();
        facets.forEach(facet -> sizes.add(facet.get("count").asInt()));
        var falling = sizes.stream().sorted(Comparator.reverseOrder()).toList();
        assertEquals(falling, sizes, "most frequent first");
    }
}
