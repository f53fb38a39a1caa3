package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** External ids with a register or a scheme of their own, preferred ids, and ids that several entries have. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class ExternalIdClaimsTest {

    @Test
    void anIdMayHaveARegisterOrASchemeWithAName() {
        var given = List.of(
                id("COMPANY_NUMBER", "hrb 1", "register", "ra000242", "preferred", true),
                id("COMPANY_NUMBER", "HRB 1", "register", "Handelsregister"),
                id("OTHER", "12", "schemeName", "VIAF"),
                id("OTHER", "12", "schemeName", "Ringgold"));

        var ids = of(tenant("Registered Company", "externalIds", given), "scheme value register schemeName preferred");

        assertEquals(
                expected("[{'scheme': 'COMPANY_NUMBER', 'value': 'HRB 1', 'register': 'RA000242', 'schemeName': null,"
                        + " 'preferred': true}, {'scheme': 'COMPANY_NUMBER', 'value': 'HRB 1', 'register':"
                        + " 'Handelsregister', 'schemeName': null, 'preferred': false}, {'scheme': 'OTHER', 'value':"
                        + " '12', 'register': null, 'schemeName': 'Ringgold', 'preferred': false}, {'scheme': 'OTHER',"
                        + " 'value': '12', 'register': null, 'schemeName': 'VIAF', 'preferred': false}]"),
                ids);
        assertEquals(List.of("registered-company"), found("scheme: OTHER, value: \"12\", schemeName: \"viaf\""));
        assertEquals(List.of(), found("scheme: OTHER, value: \"12\", schemeName: \"ISIL\""));
        assertEquals(List.of("registered-company"), found("scheme: COMPANY_NUMBER, register: \"handelsregister\""));
    }

    @Test
    void whatTheSchemeNeedsIsRequired() {
        var given = with(
                Edits.of(Edits.tenant("Takes Wrong Ids")),
                "externalIds",
                List.of(
                        id("COMPANY_NUMBER", "1"),
                        id("OTHER", "1"),
                        id("WIKIDATA", "Q801", "register", "RA000001"),
                        id("OTHER", "2", "schemeName", "---"),
                        id("OPENALEX", "A5023888391"),
                        id("GEONAMES", "1", "preferred", true),
                        id("GEONAMES", "2", "preferred", true)));

        assertEquals(
                List.of(
                        "input.externalIds.0.register",
                        "input.externalIds.1.schemeName",
                        "input.externalIds.2.register",
                        "input.externalIds.3.schemeName",
                        "input.externalIds.4",
                        "input.externalIds.6.preferred"),
                refusedAt("updateTenant", given).stream().sorted().toList());
    }

    @Test
    void anIdOfAnotherEntryIsRefusedOrDisputed() {
        var first = tenant("First Claimant", "externalIds", List.of(id("GRID", "grid.1.1")));
        var second = tenant("Second Claimant");
        var claim = with(Edits.of(second), "externalIds", List.of(id("GRID", "grid.1.1")));

        String message = refused("updateTenant", claim)
                .at("/extensions/violations/0/message")
                .asText();
        assertTrue(
                message.contains("the Tenant \"first-claimant\" with the id "
                        + first.get("id").asText()),
                message);

        var disputed = with(
                Edits.of(second),
                "externalIds",
                List.of(id("GRID", "https://grid.ac/institutes/grid.1.1", "disputed", true)));
        var now = done("updateTenant", disputed, "tenant { id version }").get("tenant");

        assertEquals(expected("[{'value': 'grid.1.1', 'disputed': true}]"), of(first, "value disputed"));
        assertEquals(expected("[{'value': 'grid.1.1', 'disputed': true}]"), of(second, "value disputed"));
        assertEquals(
                List.of("first-claimant", "second-claimant"),
                found("scheme: GRID, value: \"grid.1.1\", disputed: true"));
        assertEquals(List.of(), found("scheme: GRID, value: \"grid.1.1\", disputed: false"));
        // The first entry may be changed with the id that it has.
        done(
                "updateTenant",
                with(Edits.of(first), "externalIds", List.of(id("GRID", "grid.1.1"), id("GRID", "grid.2.2"))),
                "tenant { id }");

        String then = data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
        done("updateTenant", with(Edits.of(now), "externalIds", List.of()), "tenant { id }");

        assertEquals(List.of("first-claimant"), found("scheme: GRID, value: \"grid.1.1\", disputed: false"));
        var past = data(
                "query ($at: DateTime) { tenant(slug: \"first-claimant\", asKnownAt: $at) { externalIds { disputed } } }",
                Map.of("at", then));
        assertEquals(List.of("true", "false"), texts(past.at("/tenant/externalIds"), "/disputed"));
    }

    @Test
    void mergedEntriesDoNotDisputeAnId() {
        var survivor =
                tenant("Disputes And Stays", "externalIds", List.of(id("FUNDREF", "100000801", "preferred", true)));
        var merged = tenant("Disputes And Goes", "externalIds", List.of(id("FUNDREF", "100000802")));
        survivor = done(
                        "updateTenant",
                        with(
                                Edits.of(survivor),
                                "externalIds",
                                List.of(
                                        id("FUNDREF", "100000801", "preferred", true),
                                        id("FUNDREF", "100000802", "disputed", true))),
                        "tenant { id slug version }")
                .get("tenant");
        merged = done(
                        "updateTenant",
                        with(
                                Edits.of(merged),
                                "externalIds",
                                List.of(id("FUNDREF", "100000802"), id("FUNDREF", "100000803", "preferred", true))),
                        "tenant { id slug version }")
                .get("tenant");
        String fields = "value preferred disputed";
        var before = List.of(of(survivor, fields), of(merged, fields));

        var now = merged("tenant", survivor, merged);

        assertEquals(
                expected("[{'value': '100000801', 'preferred': true, 'disputed': false}, {'value': '100000802',"
                        + " 'preferred': false, 'disputed': false}, {'value': '100000803', 'preferred': false,"
                        + " 'disputed': false}]"),
                of(survivor, fields));
        undone(merged, now);
        assertEquals(before, List.of(of(survivor, fields), of(merged, fields)));
    }

    @Test
    void anIdThatAnotherEntryGotSinceIsDisputedAgain() {
        var merged = tenant("Had It First", "externalIds", List.of(id("GRID", "grid.5.5")));
        var survivor = tenant("Has It Too", "externalIds", List.of(id("GRID", "grid.5.5", "disputed", true)));
        var now = merged("tenant", survivor, merged);
        now = externalIds(now, List.of());
        var third = tenant("Got It Since", "externalIds", List.of(id("GRID", "grid.5.5")));
        now = externalIds(now, List.of(id("GRID", "grid.5.5", "disputed", true)));

        var both = undone(merged, now);

        var disputed = expected("[{'value': 'grid.5.5', 'disputed': true}]");
        for (var tenant : List.of(survivor, merged, third)) {
            assertEquals(disputed, of(tenant, "value disputed"));
        }
        // The id is still that of the third entry.
        externalIds(both.get("survivor"), List.of());
        externalIds(both.get("restored"), List.of());
        assertEquals(List.of("got-it-since"), found("scheme: GRID, value: \"grid.5.5\", disputed: false"));
    }

    private static JsonNode externalIds(JsonNode tenant, List<Map<String, Object>> ids) {
        return done("updateTenant", with(Edits.of(tenant), "externalIds", ids), "tenant { id slug version }")
                .get("tenant");
    }

    @Test
    void anEntryHasUpTo200Ids() {
        var ids = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 200).forEach(number -> ids.add(id("WIKIDATA", "Q" + (90_000_000 + number))));
        var tenant = tenant("Old University", "externalIds", ids);

        assertEquals(200, of(tenant, "value").size());
        ids.add(id("WIKIDATA", "Q1234567"));
        assertFalse(refusedAt("updateTenant", with(Edits.of(tenant), "externalIds", ids))
                .isEmpty());
    }

    private static Map<String, Object> id(String scheme, String value, Object... more) {
        return with(Map.of("scheme", scheme, "value", value), more);
    }

    private static JsonNode of(JsonNode tenant, String selection) {
        return data(
                        "query ($id: ID!) { node(id: $id) { ... on Tenant { externalIds { " + selection + " } } } }",
                        Map.of("id", tenant.get("id").asText()))
                .at("/node/externalIds");
    }

    private static List<String> found(String condition) {
        return texts(
                data("{ tenants(filter: { externalId: { " + condition
                                + " } }, orderBy: [{ field: SLUG }]) { nodes { slug } } }")
                        .at("/tenants/nodes"),
                "/slug");
    }
}
