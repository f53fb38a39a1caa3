package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Pages of many lists at once equal those of each list alone, and rows added between two pages do not affect the walk.
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class PagingManyTest {
    private static final String NEW = "new-";

    @Inject
    RegistryGenerator generator;

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    private RegistryData data;
    private int made;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    /** Deletes them one by one: a bulk deletion would leave them in the past states of the registry. */
    @AfterEach
    void noNewRows() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("select y from Tenancy y where y.premises like 'new-%'", Tenancy.class)
                    .getResultList()
                    .forEach(entities::remove);
            entities.createQuery("delete from EntryName n where n.entryKey in"
                            + " (select h.key from Hub h where h.slug like 'new-%')")
                    .executeUpdate();
            entities.createQuery("select h from Hub h where h.slug like 'new-%'", Hub.class)
                    .getResultList()
                    .forEach(entities::remove);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50})
    void theTenantsOfAllHubsPageByPage(int size) {
        String page = "tenants(%s) { totalCount edges { cursor node { id } tenancies { id } }"
                + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        var whole = tenantsOfHubs(String.format(page, "first: 200"));
        var starts = tenantsOfHubs(String.format(page, "first: " + size));
        var ends = tenantsOfHubs(String.format(page, "last: " + size));

        for (Hub hub : data.hubs) {
            var all = ids(whole.get(hub.slug));
            int total = all.size();
            boolean more = total > size;
            assertEquals(data.residents(hub).size(), total);
            assertEquals(all.subList(0, Math.min(size, total)), ids(starts.get(hub.slug)));
            assertEquals(all.subList(Math.max(0, total - size), total), ids(ends.get(hub.slug)));
            for (JsonNode part : List.of(starts.get(hub.slug), ends.get(hub.slug))) {
                assertEquals(total, part.get("totalCount").asInt());
            }
            assertEquals(more, starts.get(hub.slug).at("/pageInfo/hasNextPage").booleanValue());
            assertEquals(
                    more, ends.get(hub.slug).at("/pageInfo/hasPreviousPage").booleanValue());
        }
    }

    /** A cursor is a position in the order, so it also divides the lists of other hubs. */
    @Test
    void theTenantsOfAllHubsBeyondACursorAreThoseOfEachHubAlone() {
        var first = GraphQLCall.data("{ hub(slug: \"hub-000\") { tenants(first: 200) { edges { cursor } } } }");
        var cursors = GraphQLCall.texts(first.at("/hub/tenants/edges"), "/cursor");
        for (int place : new int[] {0, 1, cursors.size() / 2, cursors.size() - 1}) {
            String cursor = cursors.get(place);
            for (String arguments :
                    List.of("first: 3, after: \"" + cursor + "\"", "last: 3, before: \"" + cursor + "\"")) {
                sameAlone("tenants(" + arguments + ") { totalCount edges { cursor node { id } tenancies { id } }"
                        + " pageInfo { hasNextPage hasPreviousPage } }");
            }
        }
    }

    @Test
    void aliasesWithDifferentArgumentsAreThoseOfEachAlone() {
        String list = "{ totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage } }";
        sameAlone(
                "a: tenants(first: 1) " + list,
                "b: tenants(first: 2) " + list,
                "c: tenants(last: 3, orderBy: {field: SLUG, direction: DESC}) " + list,
                "d: tenants(first: 5, filter: {kinds: [STARTUP, COMPANY, MEDIA]}) " + list,
                "e: tenants(first: 5, filter: {kinds: [UNIVERSITY]}) " + list,
                "f: neighbours(first: 2) " + list,
                "g: tenants(first: 2, asOf: \"2021\") " + list,
                "h: tenants(first: 2, asOf: \"2019-12-31\") " + list,
                "i: tenants { aggregate(by: [KIND], first: 2) { groups { keys { value } count } } }",
                "j: tenants(filter: {sectors: {any: \"chips\"}}) { aggregate(by: [KIND], first: 3) { groups { keys {"
                        + " value } count } } }",
                "k: tenants(first: 0) " + list,
                "l: people(first: 1) { totalCount nodes { slug } }",
                "m: people(first: 2, asOf: \"2021\") { totalCount nodes { slug } }",
                "p: people(first: 3, orderBy: {field: SINCE}) { edges { node { slug } affiliations { id role } } }",
                "q: people(last: 3, roles: [FOUNDER, ADVISER, OTHER]) { edges { cursor affiliations { id role } } }",
                "r: tenants(first: 2, asOf: \"2021\") { edges { node { slug } tenancies { id since } } }",
                "s: neighbours(last: 3, orderBy: {field: SINCE, direction: DESC}) { edges { tenancies { id since } } }",
                "t: tenancies(first: 3, filter: {standings: NEIGHBOUR}) { totalCount nodes { id } }",
                "u: affiliations(first: 3, filter: {roles: OTHER}) { totalCount nodes { id } }",
                "n: children(first: 1) { totalCount nodes { slug } }",
                "o: children(filter: {kinds: []}) { totalCount nodes { slug } }");
    }

    /** @param fields each with its alias, arguments and selection; the aliases are unique */
    private void sameAlone(String... fields) {
        var together = byHub(GraphQLCall.data("{ hubs(first: 60) { nodes { slug " + String.join(" ", fields) + " } } }")
                .at("/hubs/nodes"));
        for (String field : fields) {
            String key = field.split("[:( ]")[0];
            for (String slug : List.of("hub-000", "hub-001", "hub-007", "hub-020", "hub-059")) {
                var alone = GraphQLCall.data("{ hub(slug: \"" + slug + "\") { " + field + " } }");
                assertEquals(alone.at("/hub/" + key), together.get(slug).get(key), () -> slug + " " + field);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void newHubsBetweenPagesDisturbNoOldOne(boolean backward) {
        // Of a column that each row has, and of a number that is counted.
        for (String field : Repetitions.isThorough()
                ? List.of("NAME", "OPENED_ON", "SLUG", "TENANT_COUNT")
                : List.of("NAME", "TENANT_COUNT")) {
            for (String direction : List.of("ASC", "DESC")) {
                undisturbed(PagingTest.hubs(List.of(PagingTest.by(field, direction))), backward, this::newHub);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void newTenanciesBetweenPagesDisturbNoOldOne(boolean backward) {
        var tenants = new PagedList(
                "query($first: Int, $after: String, $last: Int, $before: String) { hub(slug: \"hub-000\") {"
                        + " tenants(first: $first, after: $after, last: $last, before: $before) "
                        + PagingTest.connection("key: node { id }") + " } }",
                Map.of(),
                "/hub/tenants");

        undisturbed(tenants, backward, this::newTenancy);
    }

    @Test
    void newNamesBetweenPagesDisturbNoOldOneThatIsFound() {
        var search = new PagedList(
                "query($first: Int, $after: String) { search(text: \"hub\", types: HUB, first: $first, after: $after) "
                        + PagingTest.connection("key: node { slug }") + " }",
                Map.of(),
                "/search");

        undisturbed(search, false, this::newHub);
    }

    private void undisturbed(PagedList list, boolean backward, IntConsumer insert) {
        var old = list.all();

        var walked = list.walk(backward, 7, () -> {
            insert.accept(made++);
            insert.accept(made++);
        });

        assertEquals(walked.size(), new HashSet<>(walked).size(), "nothing twice");
        assertEquals(old, walked.stream().filter(old::contains).toList(), "every old row once, in its order");
        assertTrue(list.all().size() > old.size(), "new rows are there");
        noNewRows();
    }

    /** Adds hubs that sort first, last and among equals. */
    private void newHub(int number) {
        var hub = new Hub();
        hub.slug = NEW + String.format("%04d", number);
        hub.kind = HubKind.BUILDING;
        hub.openedOn = number % 3 == 0 ? null : new PartialDate(number % 3 == 1 ? "1900" : "2021-05");
        String name = List.of("A Hub", "Innovation Hub", "zzz a").get(number % 3);
        hub.rename(new Names(List.of(Name.undated(name, new LanguageTag("en"), NameKind.OFFICIAL))));
        QuarkusTransaction.requiringNew().run(() -> index.add(hub, List.of()));
    }

    private void newTenancy(int number) {
        var tenancy = new Tenancy();
        tenancy.hubKey = data.hubs.get(0).key;
        tenancy.let(data.tenants.get(number * 37 % data.tenants.size()));
        tenancy.standing = TenancyStanding.RESIDENT;
        tenancy.premises = NEW + number;
        QuarkusTransaction.requiringNew().run(() -> entities.persist(tenancy));
    }

    private Map<String, JsonNode> tenantsOfHubs(String field) {
        var nodes = GraphQLCall.data("{ hubs(first: 60) { nodes { slug " + field + " } } }");
        var tenants = new HashMap<String, JsonNode>();
        byHub(nodes.at("/hubs/nodes")).forEach((slug, hub) -> tenants.put(slug, hub.get("tenants")));
        return tenants;
    }

    private static Map<String, JsonNode> byHub(JsonNode nodes) {
        var hubs = new HashMap<String, JsonNode>();
        nodes.forEach(hub -> hubs.put(hub.get("slug").asText(), hub));
        return hubs;
    }

    private static List<String> ids(JsonNode tenants) {
        return new ArrayList<>(GraphQLCall.texts(tenants.get("edges"), "/node/id"));
    }
}
