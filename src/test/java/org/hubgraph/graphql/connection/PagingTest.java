package org.hubgraph.graphql.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Walking a list page by page, forward or backward, returns the whole list in order, without gaps or duplicates. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
public class PagingTest {
    /** Page sizes. Pages of one row take the most requests. */
    private static final List<Integer> SIZES = Repetitions.isThorough() ? List.of(1, 7, 50) : List.of(7, 50);

    public static final String BOTH_WAYS = "first: $first, after: $after, last: $last, before: $before";
    public static final String VARIABLES = "$first: Int, $after: String, $last: Int, $before: String";

    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    static List<List<Map<String, String>>> hubOrders() {
        return List.of(
                List.of(),
                List.of(by("NAME", "DESC")),
                List.of(by("SLUG", "ASC")),
                List.of(by("SLUG", "DESC")),
                List.of(by("OPENED_ON", "ASC")),
                List.of(by("OPENED_ON", "DESC")),
                List.of(by("CREATED_AT", "ASC")),
                List.of(by("UPDATED_AT", "DESC")),
                List.of(by("TENANT_COUNT", "ASC")),
                List.of(by("TENANT_COUNT", "DESC")),
                List.of(by("OPENED_ON", "DESC"), by("NAME", "ASC")),
                List.of(by("NAME", "ASC"), by("OPENED_ON", "ASC"), by("TENANT_COUNT", "DESC")));
    }

    @ParameterizedTest
    @MethodSource("hubOrders")
    void hubsInEveryOrder(List<Map<String, String>> orderBy) {
        var hubs = hubs(orderBy);

        var all = hubs.all();

        assertEquals(data.hubs.size(), all.size());
        assertEquals(all, new HubOrderOracle(data).sorted(all, orderBy));
        for (int size : SIZES) {
            hubs.walkForward(all, size);
            hubs.walkBackward(all, size);
        }
    }

    @Test
    void hubsOfAFilter() {
        var hubs = new PagedList(
                "query(" + VARIABLES + ") { hubs(filter: {countries: [\"CN\", \"KR\", \"DE\"]}, " + BOTH_WAYS + ") "
                        + connection("key: node { slug }") + " }",
                Map.of(),
                "/hubs");

        var all = hubs.all();

        assertTrue(all.size() > 7 && all.size() < data.hubs.size());
        for (int size : SIZES) {
            hubs.walkForward(all, size);
            hubs.walkBackward(all, size);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{field: FOUNDED_ON, direction: DESC}",
                "[{field: FOUNDED_ON}, {field: SLUG}]",
                "{field: SINCE}",
                "[{field: SINCE, direction: DESC}, {field: NAME}]"
            })
    void tenantsOfOneHub(String orderBy) {
        var hub = data.hubs.get(0);
        var tenants = new PagedList(
                "query(" + VARIABLES + ") { hub(slug: \"" + hub.slug + "\") { tenants(orderBy: " + orderBy + ", "
                        + BOTH_WAYS + ") " + connection("key: node { id }") + " } }",
                Map.of(),
                "/hub/tenants");

        var all = tenants.all();

        assertEquals(
                data.residents(hub).stream().map(Tenant::getId).sorted().toList(),
                all.stream().sorted().toList());
        for (int size : SIZES) {
            tenants.walkForward(all, size);
            tenants.walkBackward(all, size);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funds(orderBy: {field: SIZE, direction: DESC}, %s)",
                "funds(orderBy: [{field: SIZE}, {field: LAUNCHED_ON, direction: DESC}], %s)",
                "people(orderBy: {field: UPDATED_AT, direction: DESC}, %s)",
                "people(%s)"
            })
    void otherListsOfTheRoot(String field) {
        var list = new PagedList(
                "query(" + VARIABLES + ") { list: " + String.format(field, BOTH_WAYS) + connection("key: node { slug }")
                        + " }",
                Map.of(),
                "/list");

        var all = list.all();

        assertTrue(all.size() >= data.funds.size());
        for (int size : List.of(7, 50)) {
            list.walkForward(all, size);
            list.walkBackward(all, size);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub(slug: \"hub-000\") { list: people(%s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: people(orderBy: {field: SINCE}, %s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: people(asOf: \"2021\", %s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: affiliations(%s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: tenancies(%s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: tenancies(filter: {standings: NEIGHBOUR}, %s) { key: node { id } } }",
                "fund(slug: \"fund-000\") { list: people(%s) { key: node { id } } }",
                "fund(slug: \"fund-000\") { list: affiliations(%s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: backings(%s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: visits(%s) { key: node { id } } }",
                "tenant(slug: \"tenant-000\") { list: tenancies(%s) { key: node { id } } }",
                "tenant(slug: \"tenant-000\") { list: people(%s) { key: node { id } } }",
                "person(slug: \"person-000\") { list: affiliations(%s) { key: node { id } } }",
                "hub(slug: \"hub-000\") { list: neighbours(%s) { key: node { id } } }",
                "source(slug: \"source-000\") { list: citations(%s) { key: node { id } } }"
            })
    void otherListsBelowAnObject(String selection) {
        String asked = String.format(selection, BOTH_WAYS);
        var list = list(asked, "/" + asked.substring(0, asked.indexOf('(')) + "/list");

        var all = list.all();

        assertTrue(all.size() > 1, () -> "too few for pages: " + all);
        for (int size : SIZES) {
            list.walkForward(all, size);
            list.walkBackward(all, size);
        }
    }

    @Test
    void allVisits() {
        var visits = list("visits(" + BOTH_WAYS + ") { key: node { id } }", "/visits");

        var all = visits.all();

        assertTrue(all.size() > 50);
        for (int size : List.of(7, 50)) {
            visits.walkForward(all, size);
            visits.walkBackward(all, size);
        }
    }

    @Test
    void aPageOfNoEdgesStillCounts() {
        var hubs = hubs(List.of());
        var first = hubs.page(Map.of("first", 1));

        for (var paging : List.of(Map.of("first", 0), Map.of("last", 0))) {
            var page = hubs.page(paging);

            assertEquals(List.of(), page.keys());
            assertEquals(data.hubs.size(), page.totalCount());
            assertEquals(paging.containsKey("first"), page.hasNext());
            assertEquals(paging.containsKey("last"), page.hasPrevious());
        }
        var beforeFirst = hubs.page(Map.of("last", 7, "before", first.startCursor()));
        assertEquals(List.of(), beforeFirst.keys());
        assertTrue(beforeFirst.hasNext());
    }

    @Test
    void aPageBetweenTwoCursors() {
        var hubs = hubs(List.of(by("OPENED_ON", "DESC")));
        var page = hubs.page(Map.of("first", PagedList.MOST));
        int last = page.keys().size() - 1;
        for (int after : new int[] {0, 20, last - 1}) {
            for (int before : new int[] {1, 21, 40, last}) {
                var between = page.keys().subList(Math.min(after + 1, before), before);
                var cursors = Map.of(
                        "after",
                        page.cursors().get(after),
                        "before",
                        page.cursors().get(before));

                assertEquals(
                        between.subList(0, Math.min(7, between.size())),
                        hubs.page(with(cursors, "first", 7)).keys());
                assertEquals(
                        between.subList(Math.max(0, between.size() - 7), between.size()),
                        hubs.page(with(cursors, "last", 7)).keys());
            }
        }
    }

    static PagedList hubs(List<Map<String, String>> orderBy) {
        return new PagedList(
                "query($orderBy: [HubOrder!], " + VARIABLES + ") { hubs(orderBy: $orderBy, " + BOTH_WAYS + ") "
                        + connection("key: node { slug }") + " }",
                Map.of("orderBy", orderBy),
                "/hubs");
    }

    private static PagedList list(String selection, String path) {
        String edges = selection.replaceAll("\\{ (key: \\w+ \\{ id \\}) \\}", "@$1@");
        String key = edges.split("@")[1];
        return new PagedList(
                "query(" + VARIABLES + ") { " + edges.replace("@" + key + "@", connection(key)) + " }", Map.of(), path);
    }

    public static String connection(String key) {
        return String.format(PagedList.CONNECTION, key);
    }

    static Map<String, String> by(String field, String direction) {
        return Map.of("field", field, "direction", direction);
    }

    private static Map<String, Object> with(Map<String, String> paging, String key, int value) {
        var all = new HashMap<String, Object>(paging);
        all.put(key, value);
        return all;
    }
}
