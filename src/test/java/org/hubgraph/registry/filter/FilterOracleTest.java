package org.hubgraph.registry.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.RegistryEntry;
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

/** Random filters find exactly the rows that a simple evaluation of the schema finds among the same rows in memory. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class FilterOracleTest {
    private static final int DEPTH = 3;

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
    void hubFiltersFindWhatTheySay() {
        var filters = new RandomFilters(1, data);
        compare("hubs", "HubFilter", 160, () -> filters.hub(DEPTH), data.hubs, oracle::hub);
    }

    @Test
    void tenantFiltersFindWhatTheySay() {
        var filters = new RandomFilters(2, data);
        compare("tenants", "TenantFilter", 160, () -> filters.tenant(DEPTH), data.tenants, oracle::tenant);
    }

    @Test
    void personFiltersFindWhatTheySay() {
        var filters = new RandomFilters(3, data);
        compare("people", "PersonFilter", 60, () -> filters.person(DEPTH), data.people, oracle::person);
    }

    @Test
    void fundFiltersFindWhatTheySay() {
        var filters = new RandomFilters(4, data);
        compare("funds", "FundFilter", 100, () -> filters.fund(DEPTH), data.funds, oracle::fund);
    }

    /** A list that is too long for one page is read from both ends. */
    private static <E extends RegistryEntry> void compare(
            String field,
            String type,
            int many,
            Supplier<Map<String, Object>> filters,
            List<E> rows,
            BiPredicate<E, Map<String, Object>> oracle) {
        String page = field + "(filter: $filter, %s: 200) { totalCount nodes { slug } }";
        String query = "query($filter: " + type + ") { start: " + String.format(page, "first")
                + (rows.size() > 200 ? " end: " + String.format(page, "last") : "") + " }";
        int number = Repetitions.of("hubgraph.filters", many / 8, many);
        var differences = new ArrayList<String>();
        int telling = 0;
        for (int i = 0; i < number; i++) {
            var filter = filters.get();
            var expected = new TreeSet<String>();
            rows.stream().filter(row -> oracle.test(row, filter)).forEach(row -> expected.add(row.slug));
            telling += expected.isEmpty() || expected.size() == rows.size() ? 0 : 1;

            var answer = GraphQLCall.answer(query, Map.of("filter", filter));

            var found = new TreeSet<String>();
            answer.at("/data/start/nodes")
                    .forEach(node -> found.add(node.get("slug").asText()));
            answer.at("/data/end/nodes")
                    .forEach(node -> found.add(node.get("slug").asText()));
            int startCount = answer.at("/data/start/totalCount").asInt(-1);
            int endCount = answer.at("/data/end/totalCount").asInt(startCount);
            if (!found.equals(expected) || startCount != expected.size() || endCount != expected.size()) {
                differences.add("\nfilter   " + GraphQLCall.json(filter) + "\nexpected " + expected + "\nfound    "
                        + found + " totalCount " + startCount + " and " + endCount + " " + answer.path("errors"));
            }
        }

        assertEquals(
                0,
                differences.size(),
                () -> "of " + number + ", such as " + differences.subList(0, Math.min(3, differences.size())));
        assertTrue(telling > number / 8, "only " + telling + " of " + number + " filters choose among the rows");
    }
}
