package org.hubgraph.registry.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
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

/** Filters through relations, in both directions, find exactly the rows that a simple evaluation in memory finds. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class NestedFilterOracleTest {
    private static final int FILTERS = Repetitions.of("hubgraph.filters", 2, 100);
    private static final int DEPTH = 4;

    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private NestedFilters filters;
    private RandomValues random;

    @BeforeEach
    void rows() {
        long seed = Seed.of(NestedFilterOracleTest.class);
        data = generator.data();
        filters = new NestedFilters(seed, data);
        random = new RandomValues(seed);
    }

    @Test
    void everyListFindsWhatItsFiltersSay() {
        var differences = new ArrayList<String>();
        int telling = 0;
        for (var list : filters.model().lists().entrySet()) {
            for (int time = 0; time < FILTERS; time++) {
                telling += compare(list.getKey(), list.getValue(), differences);
            }
        }

        assertEquals(
                List.of(),
                differences.subList(0, Math.min(3, differences.size())),
                () -> differences.size() + " in all");
        int known = telling;
        assertTrue(telling > FILTERS * 2, () -> "only " + known + " filters choose among the rows");
    }

    private int compare(String field, List<? extends Stored> rows, List<String> differences) {
        var type = rows.get(0).getClass();
        var filter = filters.filter(type, DEPTH);
        var expected = rows.stream()
                .filter(row -> filters.matches(type, row, filter))
                .map(Stored::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        String document = "query($filter: " + type.getSimpleName() + "Filter, $first: Int, $after: String) { list: "
                + field + "(filter: $filter, first: $first, after: $after) { totalCount nodes { id }"
                + " pageInfo { hasNextPage endCursor } } }";
        var found = new TreeSet<String>();
        var variables = new HashMap<String, Object>(Map.of("filter", filter, "first", PagedList.MOST));
        boolean more = true;
        while (more) {
            var answer = GraphQLCall.answer(document, variables);
            var page = answer.at("/data/list");
            if (page.isMissingNode() || page.isNull()) {
                differences.add("\n" + field + " " + GraphQLCall.json(filter) + "\n" + answer.path("errors"));
                return 0;
            }
            found.addAll(GraphQLCall.texts(page.get("nodes"), "/id"));
            variables.put("after", page.at("/pageInfo/endCursor").textValue());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        if (!found.equals(expected)) {
            differences.add("\n" + field + " " + GraphQLCall.json(filter) + "\nexpected " + expected.size() + ", found "
                    + found.size());
        }
        return expected.isEmpty() || expected.size() == rows.size() ? 0 : 1;
    }

    /** Below an object, with dates of validity. */
    @Test
    void listsBelowHubsFindWhatTheirFiltersSayOnADate() {
        String lists = " { tenants(asOf: $asOf, filter: $tenant, first: 200) { nodes { id } }"
                + " tenancies(asOf: $asOf, filter: $tenancy, first: 200) { nodes { id } } } }";
        String document = "query($slug: String, $asOf: PartialDate, $tenant: TenantFilter, $tenancy: TenancyFilter)"
                + " { hub(slug: $slug)" + lists;
        for (int time = 0; time < FILTERS * 2; time++) {
            var hub = data.hubs.get(random.below(5));
            String asOf = random.chance(50) ? random.sourceDate() : null;
            var variables = new HashMap<String, Object>(Map.of("slug", hub.slug));
            variables.put("asOf", asOf);
            variables.put("tenant", filters.filter(Tenant.class, DEPTH));
            variables.put("tenancy", filters.filter(Tenancy.class, DEPTH));
            var tenancies = data.tenancies.stream()
                    .filter(row -> row.hubKey.equals(hub.key) && DateOracle.holds(row, asOf))
                    .toList();

            var found = GraphQLCall.data(document, variables).get("hub");

            assertEquals(
                    keys(
                            tenancies.stream()
                                    .filter(data.residences(hub)::contains)
                                    .map(data::tenant)
                                    .toList(),
                            Tenant.class,
                            variables.get("tenant")),
                    keys(found.at("/tenants/nodes")),
                    () -> GraphQLCall.json(variables));
            assertEquals(
                    keys(tenancies, Tenancy.class, variables.get("tenancy")),
                    keys(found.at("/tenancies/nodes")),
                    () -> GraphQLCall.json(variables));
        }
    }

    @SuppressWarnings("unchecked")
    private Set<String> keys(List<? extends Stored> rows, Class<?> type, Object filter) {
        return rows.stream()
                .filter(row -> filters.matches(type, row, (Map<String, Object>) filter))
                .map(row -> row.key.toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys in the ids, which name the state if it is past. */
    private static Set<String> keys(JsonNode nodes) {
        return GraphQLCall.texts(nodes, "/id").stream()
                .map(id -> GlobalId.parse(id).orElseThrow().key().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
