package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sectors, their nesting, and the hubs and organisations in them. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class SectorCurationTest {
    private static final String IT = "sector { id version slug name parent { slug } }";

    @Test
    void aSectorIsFoundByAnyOfItsNames() {
        var sector = done(
                        "createSector",
                        cited(
                                "names",
                                List.of(
                                        Curation.name("Quantum annealing", "en", "ALIAS"),
                                        Curation.name("量子退火算法", "zh", "ALIAS"))),
                        IT)
                .get("sector");
        var tenant = tenant("Anneals", "quantum-annealing");
        String query = """
                query ($text: String!) {
                  search(text: $text, types: [SECTOR], first: 3) { nodes { id } }
                  sectors(filter: { name: { equals: $text } }) { nodes { id } }
                  tenants(filter: { sectors: { name: { equals: $text } } }) { nodes { id } } }""";

        for (String text : List.of("Quantum annealing", "量子退火算法")) {
            var found = data(query, Map.of("text", text));

            assertEquals(List.of(sector.get("id").asText()), texts(found.at("/search/nodes"), "/id"));
            assertEquals(List.of(sector.get("id").asText()), texts(found.at("/sectors/nodes"), "/id"));
            assertEquals(List.of(tenant.get("id").asText()), texts(found.at("/tenants/nodes"), "/id"));
        }
    }

    @Test
    void thoseInASectorInsideAreIncludedOnceIfAsked() {
        sector("Outer Field", null);
        sector("Inner Field", "outer-field");
        sector("Other Inner Field", "outer-field");
        sector("Innermost Field", "inner-field");
        tenant("Works In Three", "innermost-field", "other-inner-field", "outer-field");
        tenant("Works In One", "innermost-field");
        done(
                "createHub",
                with(named("About Inner"), "kind", "BUILDING", "sectors", List.of("inner-field")),
                "hub { id }");

        var found = data("""
                { sector(slug: "outer-field") {
                    children { nodes { slug parent { slug } tenants(includeDescendants: true) { totalCount } } }
                    hubs { totalCount }
                    tenants { totalCount nodes { slug } }
                    all: tenants(includeDescendants: true, first: 1) { totalCount nodes { slug } pageInfo { hasNextPage }
                      aggregate(by: [SECTOR]) { groups { keys { value } count } } }
                    hubsToo: hubs(includeDescendants: true) { nodes { slug sectors { slug } } } }
                  some: tenants(filter: { sectors: { any: ["outer-field"] } }) { nodes { slug } }
                  within: tenants(filter: { sectors: { any: ["outer-field"], includeDescendants: true } }) { nodes { slug } }
                  roots: sectors(filter: { hasParent: false, name: { contains: "Field" } }) { nodes { slug } } }""");

        assertEquals(
                expected(
                        "[{'slug': 'inner-field', 'parent': {'slug': 'outer-field'}, 'tenants': {'totalCount': 2}},"
                                + " {'slug': 'other-inner-field', 'parent': {'slug': 'outer-field'}, 'tenants': {'totalCount': 1}}]"),
                found.at("/sector/children/nodes"));
        assertEquals(0, found.at("/sector/hubs/totalCount").asInt());
        assertEquals(List.of("works-in-three"), texts(found.at("/sector/tenants/nodes"), "/slug"));
        assertEquals(2, found.at("/sector/all/totalCount").asInt());
        assertEquals(List.of("works-in-one"), texts(found.at("/sector/all/nodes"), "/slug"));
        assertTrue(found.at("/sector/all/pageInfo/hasNextPage").asBoolean());
        assertEquals(
                expected("[{'keys': [{'value': 'innermost-field'}], 'count': 2},"
                        + " {'keys': [{'value': 'other-inner-field'}], 'count': 1},"
                        + " {'keys': [{'value': 'outer-field'}], 'count': 1}]"),
                found.at("/sector/all/aggregate/groups"));
        assertEquals(
                expected("[{'slug': 'about-inner', 'sectors': [{'slug': 'inner-field'}]}]"),
                found.at("/sector/hubsToo/nodes"));
        assertEquals(List.of("works-in-three"), texts(found.at("/some/nodes"), "/slug"));
        assertEquals(List.of("works-in-one", "works-in-three"), texts(found.at("/within/nodes"), "/slug"));
        assertEquals(List.of("outer-field"), texts(found.at("/roots/nodes"), "/slug"));
    }

    @Test
    void aSectorIsNeverInsideItself() {
        var one = sector("Ring One", null);
        sector("Ring Two", "ring-one");
        for (int level = 3; level <= 6; level++) {
            sector("Ring " + level, level == 3 ? "ring-two" : "ring-" + (level - 1));
        }

        for (String parent : List.of("ring-one", "ring-two", "ring-6")) {
            assertEquals(List.of("input.parent"), refusedAt("updateSector", with(Edits.of(one), "parent", parent)));
        }
        assertEquals(List.of("input.parent"), refusedAt("createSector", with(named("Ring 7"), "parent", "ring-6")));
        var three = data("{ sector(slug: \"ring-3\") { id version } }").get("sector");
        var now =
                done("updateSector", with(Edits.of(three), "parent", null), IT).get("sector");
        assertTrue(now.get("parent").isNull());
    }

    @Test
    void twoThatAreMovedIntoEachOtherAtOnceDoNotContainThemselves() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 4; round++) {
                var one = sector("Left " + round, null);
                var other = sector("Right " + round, null);
                threads.invokeAll(List.of(moving(one, other), moving(other, one)));

                var parents = data(
                        "query ($a: String, $b: String) { a: sector(slug: $a) { parent { slug } }"
                                + " b: sector(slug: $b) { parent { slug } } }",
                        Map.of(
                                "a",
                                one.get("slug").asText(),
                                "b",
                                other.get("slug").asText()));
                assertTrue(
                        parents.at("/a/parent").isNull()
                                != parents.at("/b/parent").isNull(),
                        parents::toString);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<JsonNode> moving(JsonNode sector, JsonNode into) {
        return () -> GraphQLCall.answer(
                "mutation ($input: UpdateSectorInput!) { updateSector(input: $input) { sector { id } } }",
                Map.of("input", with(Edits.of(sector), "parent", into.get("id").asText())));
    }

    @Test
    void aSectorThatIsReferredToIsNotDeleted() {
        var sector = sector("Needed Field", null);
        var tenant = tenant("Needs A Field", "needed-field");
        assertEquals(List.of("input.id"), refusedAt("deleteSector", Edits.of(sector)));
        assertEquals(
                List.of("input.sectors.0"),
                refusedAt("updateTenant", with(Edits.of(tenant), "sectors", List.of("no-such-field"))));
        var instant = data("{ tenant(slug: \"needs-a-field\") { updatedAt } }").at("/tenant/updatedAt");
        done("updateTenant", with(Edits.of(tenant), "sectors", null), "tenant { id }");

        done("deleteSector", Edits.of(sector), "__typename");

        assertTrue(
                data("{ sector(slug: \"needed-field\") { id } }").get("sector").isNull());
        var past = data(
                "query ($at: DateTime) { tenant(slug: \"needs-a-field\") { history { nodes { fields { field } } } }"
                        + " sector(slug: \"needed-field\", asKnownAt: $at) { name tenants { nodes { slug } } } }",
                Map.of("at", instant.asText()));
        assertEquals("Needed Field", past.at("/sector/name").asText());
        assertEquals(List.of("sectors"), texts(past.at("/tenant/history/nodes/1/fields"), "/field"));
    }

    private static JsonNode sector(String name, String parent) {
        var input = parent == null ? named(name) : with(named(name), "parent", parent);
        return done("createSector", input, IT).get("sector");
    }

    private static JsonNode tenant(String name, String... sectors) {
        return done(
                        "createTenant",
                        with(named(name), "kinds", List.of("COMPANY"), "sectors", List.of(sectors)),
                        "tenant { id version }")
                .get("tenant");
    }

    private static Map<String, Object> named(String name) {
        return cited("names", List.of(Curation.name(name, "en", "OFFICIAL")));
    }
}
