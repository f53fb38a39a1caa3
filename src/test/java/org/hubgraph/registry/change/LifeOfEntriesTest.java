package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Entries that have ended, were renamed or have a successor. */
@EachDatabase
@QuarkusTest
class LifeOfEntriesTest {
    private static final String SUCCESSION = "succession { id version kind succeededOn"
            + " predecessor { ... on Entry { slug } } successor { ... on Entry { slug } } }";

    @Test
    void anOrganisationEndsOnAKnownOrAnUnknownDate() {
        String facts = "tenant { id slug version ended dissolvedOn }";
        var dated = done("createTenant", with(tenant("Ended In 2019"), "dissolvedOn", "2019"), facts)
                .get("tenant");
        var undated = done("createTenant", with(tenant("Ended Some Day"), "ended", true), facts)
                .get("tenant");
        var planned = done("createTenant", with(tenant("Will End"), "dissolvedOn", "2999"), facts)
                .get("tenant");

        assertTrue(dated.get("ended").asBoolean());
        assertTrue(undated.get("ended").asBoolean());
        assertFalse(planned.get("ended").asBoolean());
        var found = GraphQLCall.data("{ tenants(filter: { ended: true, slugs: [\"ended-in-2019\", \"ended-some-day\","
                + " \"will-end\"] }) { nodes { slug } } }");
        assertEquals(
                List.of("ended-in-2019", "ended-some-day"), GraphQLCall.texts(found.at("/tenants/nodes"), "/slug"));
        assertTrue(done("updateTenant", with(Edits.of(planned), "dissolvedOn", "2020"), facts)
                .at("/tenant/ended")
                .asBoolean());
        assertEquals(List.of("input.ended"), refusedAt("updateTenant", with(Edits.of(dated), "ended", null)));
    }

    @Test
    void whetherAnEntryHasEndedDoesNotContradictTheDate() {
        var past = with(tenant("Did It End"), "dissolvedOn", "2019");
        var future = with(tenant("Did It End"), "dissolvedOn", "2999");
        var fund = with(tenant("Did It Close"), "level", "PRIVATE", "closedOn", "2019");
        fund.remove("kinds");

        assertEquals(List.of("input.ended"), refusedAt("createTenant", with(past, "ended", false)));
        assertEquals(List.of("input.ended"), refusedAt("createTenant", with(future, "ended", true)));
        assertEquals(List.of("input.ended"), refusedAt("createFund", with(fund, "ended", false)));
        var added = done("createTenant", with(past, "ended", true), "tenant { id version }")
                .get("tenant");
        assertEquals(List.of("input.ended"), refusedAt("updateTenant", with(Edits.of(added), "ended", false)));
        assertEquals(
                expected("{'ended': false, 'dissolvedOn': null}"),
                done(
                                "updateTenant",
                                with(Edits.of(added), "ended", false, "dissolvedOn", null),
                                "tenant { ended dissolvedOn }")
                        .get("tenant"));
        // The date may be before or after today, as far as it is known.
        done("createTenant", with(past, "dissolvedOn", "2019/..", "ended", false), "tenant { id }");
        done("createTenant", with(past, "dissolvedOn", "2019/..", "ended", true), "tenant { id }");
    }

    @Test
    void aFundClosesAfterItWasLaunched() {
        var fund = with(tenant("Closed Fund"), "level", "PRIVATE", "launchedOn", "2010", "closedOn", "2020-05");
        fund.remove("kinds");

        assertEquals(List.of("input.closedOn"), refusedAt("createFund", with(fund, "closedOn", "2009")));
        assertEquals(
                expected("{'closedOn': '2020-05', 'ended': true}"),
                done("createFund", fund, "fund { closedOn ended }").get("fund"));
    }

    @Test
    void aNameHasTheDatesOfItsUse() {
        var given = with(
                tenant("New Name"),
                "names",
                List.of(
                        Map.of("text", "New Name", "kind", "OFFICIAL", "since", "2015"),
                        Map.of("text", "Old Name", "kind", "FORMER", "since", "2001-02", "until", "2015")));

        var names = done("createTenant", given, "tenant { names { text since until } }")
                .at("/tenant/names");

        assertEquals(
                expected("[{'text': 'New Name', 'since': '2015', 'until': null},"
                        + " {'text': 'Old Name', 'since': '2001-02', 'until': '2015'}]"),
                names);
        var wrong = List.of(Map.of("text", "Wrong", "kind", "OFFICIAL", "since", "2015", "until", "2014"));
        assertEquals(List.of("input.names.0.until"), refusedAt("createTenant", with(given, "names", wrong)));
    }

    @Test
    void anEntryTakesThePlaceOfAnotherOfItsType() {
        var earlier = Edits.tenant("The Predecessor");
        var later = Edits.tenant("The Successor");
        var given = cited(
                "predecessor",
                earlier.get("id").asText(),
                "successor",
                later.get("id").asText(),
                "kind",
                "RENAMED",
                "succeededOn",
                "2020");

        assertEquals(
                List.of("input.successor"),
                refusedAt("createSuccession", with(given, "successor", Edits.id("hub", "west-bund"))));
        assertEquals(
                List.of("input.successor"),
                refusedAt(
                        "createSuccession",
                        with(given, "successor", earlier.get("id").asText())));
        var added = done("createSuccession", given, SUCCESSION).get("succession");
        var changed = done("updateSuccession", with(Edits.of(added), "kind", "SPLIT", "succeededOn", null), SUCCESSION)
                .get("succession");

        assertEquals("SPLIT", changed.get("kind").asText());
        assertTrue(changed.get("succeededOn").isNull());
        var sides = GraphQLCall.data("""
                { earlier: tenant(slug: "the-predecessor") {
                    predecessors { totalCount } successors { nodes { successor { ... on Entry { slug } } } } }
                  later: tenant(slug: "the-successor") {
                    successors { totalCount } predecessors { nodes { predecessor { ... on Entry { slug } } } } } }""");
        assertEquals(
                expected("{'earlier': {'predecessors': {'totalCount': 0},"
                        + " 'successors': {'nodes': [{'successor': {'slug': 'the-successor'}}]}},"
                        + " 'later': {'successors': {'totalCount': 0},"
                        + " 'predecessors': {'nodes': [{'predecessor': {'slug': 'the-predecessor'}}]}}}"),
                sides);
        String message =
                refused("deleteTenant", Edits.of(earlier)).get("message").asText();
        assertTrue(message.contains("by successions (1)"), message);
        done("deleteSuccession", Edits.of(changed), "deletedId");
        done("deleteTenant", Edits.of(earlier), "deletedId");
    }

    private static Map<String, Object> tenant(String name) {
        return cited(
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("COMPANY"));
    }
}
