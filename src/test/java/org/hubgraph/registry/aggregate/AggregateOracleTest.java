package org.hubgraph.registry.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.testsupport.AggregateOracle;
import org.hubgraph.testsupport.AggregateOracle.Counted;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.FilterOracle;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RandomFilters;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Groups of whole lists, with all that is counted in them, equal those of the same rows in memory, page by page. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class AggregateOracleTest {
    private static final int AGGREGATES = Repetitions.of("hubgraph.aggregates", 25, 400);
    private static final String GROUP = "keys { field value imprecise } count distinct { field count }";

    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private FilterOracle filters;
    private RandomFilters randomFilters;
    private Random random;

    @BeforeEach
    void rows() {
        long seed = Seed.of(AggregateOracleTest.class);
        data = generator.data();
        filters = new FilterOracle(data);
        randomFilters = new RandomFilters(seed, data);
        random = new Random(seed);
    }

    @Test
    void tenantsAreGrouped() {
        compare("tenants", "Tenant", data.tenants, () -> randomFilters.tenant(1), filters::tenant, tenants(), null);
    }

    @Test
    void hubsAreGrouped() {
        var hubs = new AggregateOracle<Hub>()
                .one("KIND", hub -> hub.kind)
                .one("COUNTRY", hub -> hub.country)
                .texts("CITY", hub -> Stream.ofNullable(hub.city).toList())
                .texts("DISTRICT", hub -> Stream.ofNullable(hub.district).toList())
                .many("SERVICE", hub -> List.copyOf(data.services.get(hub.key)))
                .many("SECTOR", hub -> data.sectors(hub.sectorKeys))
                .one("STATUS", hub -> hub.status)
                .year("OPENED_YEAR", hub -> hub.openedOn)
                .quarter("OPENED_QUARTER", hub -> hub.openedOn)
                .month("OPENED_MONTH", hub -> hub.openedOn)
                .year("CLOSED_YEAR", hub -> hub.closedOn);
        compare("hubs", "Hub", data.hubs, () -> randomFilters.hub(1), filters::hub, hubs, null);
    }

    @Test
    void peopleAreGrouped() {
        var people = new AggregateOracle<Person>().texts("FIELD_OF_WORK", person -> person.fieldsOfWork);
        compare("people", "Person", data.people, () -> randomFilters.person(1), filters::person, people, null);
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
        compare(
                "funds",
                "Fund",
                data.funds,
                () -> randomFilters.fund(1),
                filters::fund,
                funds,
                fund -> AggregateOracle.amount(fund.size, fund.level, fund.sizeBasis));
    }

    /** One call groups the tenants of all hubs; a tenant with two tenancies in one hub counts once. */
    @Test
    void theTenantsOfManyHubsAreGroupedForEachHubAlone() {
        for (int time = 0; time < AGGREGATES / 6; time++) {
            var by = some(tenants().fields(), 3);
            var distinct = some(tenants().fields(), 2);
            var hubs = GraphQLCall.data(
                            "query($by: [TenantGroupField!]!, $distinct: [TenantGroupField!]!) {"
                                    + " hubs(first: 60) { nodes { slug tenants(first: 1) {"
                                    + " aggregate(by: $by, distinct: $distinct, first: 200) { groups { " + GROUP
                                    + " } } } } } }",
                            Map.of("by", by, "distinct", distinct))
                    .at("/hubs/nodes");
            for (JsonNode hub : hubs) {
                var rows = data.residents(data.hub(hub.get("slug").asText()));
                assertEquals(
                        tenants().groups(rows, by, distinct, row -> null),
                        counted(hub.at("/tenants/aggregate/groups"), by, distinct),
                        () -> hub.get("slug") + " " + by + " " + distinct);
            }
        }
    }

    private AggregateOracle<Tenant> tenants() {
        return new AggregateOracle<Tenant>()
                .many("KIND", tenant -> tenant.kindNames)
                .many("SECTOR", tenant -> data.sectors(tenant.sectorKeys))
                .one("COUNTRY", tenant -> tenant.country)
                .texts("CITY", tenant -> tenant.getPlaces().stream()
                        .map(Place::city)
                        .filter(Objects::nonNull)
                        .toList())
                .one("ENDED", tenant -> tenant.ended)
                .year("FOUNDED_YEAR", tenant -> tenant.foundedOn)
                .quarter("FOUNDED_QUARTER", tenant -> tenant.foundedOn)
                .month("FOUNDED_MONTH", tenant -> tenant.foundedOn)
                .year("DISSOLVED_YEAR", tenant -> tenant.dissolvedOn);
    }

    private <T> void compare(
            String list,
            String type,
            List<T> all,
            Supplier<Map<String, Object>> filter,
            BiPredicate<T, Map<String, Object>> oracle,
            AggregateOracle<T> groups,
            Function<T, String> money) {
        for (int time = 0; time < AGGREGATES; time++) {
            Map<String, Object> given = random.nextInt(3) == 0 ? Map.of() : filter.get();
            var by = some(groups.fields(), 3);
            var distinct = some(groups.fields(), 2);
            var rows = all.stream().filter(row -> oracle.test(row, given)).toList();
            var expected = groups.groups(rows, by, distinct, money == null ? row -> null : money);

            var variables = new HashMap<String, Object>(
                    Map.of("filter", given, "by", by, "distinct", distinct, "first", 1 + random.nextInt(12)));
            var found = new ArrayList<Counted>();
            JsonNode page;
            do {
                page = GraphQLCall.data(document(list, type, money != null), variables)
                        .at("/" + list + "/aggregate");
                found.addAll(counted(page.get("groups"), by, distinct));
                variables.put("after", page.at("/pageInfo/endCursor").textValue());
                checkOutside(expected, page);
            } while (page.at("/pageInfo/hasNextPage").asBoolean());

            assertEquals(
                    expected.stream().map(AggregateOracleTest::withTotals).toList(),
                    found,
                    () -> GraphQLCall.json(variables));
        }
    }

    private static String document(String list, String type, boolean money) {
        return "query($filter: " + type + "Filter, $by: [" + type + "GroupField!]!, $distinct: [" + type
                + "GroupField!]!, $first: Int, $after: String) { " + list
                + "(filter: $filter, first: 1) { aggregate(by: $by, distinct: $distinct, first: $first, after: $after) {"
                + " groupCount outside { groupCount count } pageInfo { hasNextPage endCursor } groups { " + GROUP
                + (money ? " money { currency meaning count min max sum average }" : "") + " } } } }";
    }

    private static void checkOutside(List<Counted> expected, JsonNode page) {
        int onPage = 0;
        for (JsonNode group : page.get("groups")) {
            onPage += group.get("count").asInt();
        }
        int all = expected.stream().mapToInt(Counted::count).sum();
        assertEquals(expected.size(), page.get("groupCount").asInt());
        assertEquals(
                expected.size() - page.get("groups").size(),
                page.at("/outside/groupCount").asInt());
        assertEquals(all - onPage, page.at("/outside/count").asInt());
    }

    private static Counted withTotals(Counted group) {
        return new Counted(group.keys(), group.count(), group.distinct(), AggregateOracle.totals(group.money()));
    }

    private static List<Counted> counted(JsonNode groups, List<String> by, List<String> distinct) {
        var counted = new ArrayList<Counted>();
        for (JsonNode group : groups) {
            assertEquals(by, GraphQLCall.texts(group.get("keys"), "/field"));
            assertEquals(distinct, GraphQLCall.texts(group.get("distinct"), "/field"));
            var keys = new ArrayList<String>();
            group.get("keys").forEach(key -> keys.add(text(key)));
            var numbers = new ArrayList<Integer>();
            group.get("distinct")
                    .forEach(number -> numbers.add(number.get("count").asInt()));
            var money = new ArrayList<String>();
            group.path("money")
                    .forEach(total ->
                            money.add(text(total, "currency", "meaning", "count", "min", "max", "sum", "average")));
            Collections.sort(money);
            counted.add(new Counted(keys, group.get("count").asInt(), numbers, money));
        }
        return counted;
    }

    private static String text(JsonNode key) {
        return key.get("imprecise").asBoolean()
                ? AggregateOracle.IMPRECISE
                : key.get("value").isNull()
                        ? AggregateOracle.UNKNOWN
                        : key.get("value").asText();
    }

    private static String text(JsonNode total, String... fields) {
        var texts = new LinkedHashMap<String, String>();
        for (String field : fields) {
            var value = total.get(field);
            if (!value.isNull()) {
                boolean amount = value.isTextual() && value.asText().matches("[0-9.]+");
                texts.put(field, amount ? AggregateOracle.plain(new BigDecimal(value.asText())) : value.asText());
            }
        }
        return String.join(" ", texts.values());
    }

    private List<String> some(List<String> fields, int most) {
        var shuffled = new ArrayList<>(fields);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(random.nextInt(most + 1), shuffled.size()));
    }
}
