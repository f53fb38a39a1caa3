package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
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
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mutations of affiliations, partnerships and operatorships. */
@EachDatabase
@QuarkusTest
class RelationCurationTest {
    private static final String FUND = "national-ai-industry-fund";
    private static final String PERSON = "andrew-yao";
    private static final String AFFILIATION = "affiliation { id version role title since until ended person { slug }"
            + " organisation { __typename ... on Entry { slug } } citations { field } }";
    private static final String PARTNERSHIP =
            "partnership { id version kind since until ended from { slug } to { slug } }";
    private static final String OPERATORSHIP =
            "operatorship { id version since until ended hub { slug } operator { slug } citations { field } }";

    @Test
    void aPersonBelongsToATenantAHubOrAFund() {
        var tenant = Edits.tenant("Has A Member");
        var ids = List.of(tenant.get("id").asText(), Edits.id("hub", "west-bund"), Edits.id("fund", FUND));

        var types = ids.stream()
                .map(id ->
                        done("createAffiliation", affiliation(id), AFFILIATION).get("affiliation"))
                .map(affiliation -> affiliation.at("/organisation/__typename").asText())
                .toList();

        assertEquals(List.of("Tenant", "Hub", "Fund"), types);
        assertEquals(List.of("input.organisation"), refusedAt("createAffiliation", affiliation("has-a-member")));
        assertEquals(
                List.of("input.organisation"), refusedAt("createAffiliation", affiliation(Edits.id("person", PERSON))));
    }

    @Test
    void anAffiliationIsChangedEndedAndDeleted() {
        var tenant = Edits.tenant("Had A Member");
        var added = done(
                        "createAffiliation",
                        with(affiliation(tenant.get("id").asText()), "title", "Member", "since", "2020"),
                        AFFILIATION)
                .get("affiliation");

        var changed = done("updateAffiliation", with(Edits.of(added), "role", "ADVISER", "title", null), AFFILIATION)
                .get("affiliation");
        var ended = done("endAffiliation", with(Edits.of(changed), "until", "2021"), AFFILIATION)
                .get("affiliation");

        assertEquals("ADVISER", ended.get("role").asText());
        assertTrue(ended.get("title").isNull());
        assertEquals("2021", ended.get("until").asText());
        assertTrue(ended.get("ended").asBoolean());
        assertEquals(2, ended.get("version").asInt());
        assertTrue(keeps("deleteTenant", tenant, "affiliations"));
        done("deleteAffiliation", Edits.of(ended), "deletedId");
        done("deleteTenant", Edits.of(tenant), "deletedId");
    }

    @Test
    void anEndThatIsClearedLeavesWhetherItIsOver() {
        var added = done(
                        "createAffiliation",
                        with(affiliation(Edits.id("hub", "west-bund")), "until", "2021"),
                        AFFILIATION)
                .get("affiliation");
        assertTrue(added.get("ended").asBoolean());

        var cleared = done("updateAffiliation", with(Edits.of(added), "until", null), AFFILIATION)
                .get("affiliation");
        assertTrue(cleared.get("ended").asBoolean());

        var goesOn = done("updateAffiliation", with(Edits.of(cleared), "ended", false), AFFILIATION)
                .get("affiliation");
        assertEquals(false, goesOn.get("ended").asBoolean());
        assertEquals(List.of("input.ended"), refusedAt("updateAffiliation", with(Edits.of(goesOn), "ended", null)));
    }

    @Test
    void whetherARelationHasEndedDoesNotContradictItsLastDay() {
        var given = affiliation(Edits.id("hub", "west-bund"));

        assertEquals(
                List.of("input.ended"), refusedAt("createAffiliation", with(given, "until", "2021", "ended", false)));
        assertEquals(
                List.of("input.ended"), refusedAt("createAffiliation", with(given, "until", "2999", "ended", true)));
        var added = done("createAffiliation", with(given, "until", "2021"), AFFILIATION)
                .get("affiliation");
        assertEquals(List.of("input.ended"), refusedAt("updateAffiliation", with(Edits.of(added), "ended", false)));
        var goesOn = done("updateAffiliation", with(Edits.of(added), "ended", false, "until", null), AFFILIATION)
                .get("affiliation");
        assertEquals(false, goesOn.get("ended").asBoolean());
    }

    @Test
    void aPartnershipHasTwoSides() {
        var parent = Edits.tenant("The Parent");
        var child = Edits.tenant("The Child");

        var alone = partnership(parent, parent);
        assertEquals(List.of("input.to"), refusedAt("createPartnership", alone));

        var added = done("createPartnership", partnership(parent, child), PARTNERSHIP)
                .get("partnership");
        var changed = done(
                        "updatePartnership",
                        with(
                                Edits.of(added),
                                "kind",
                                "BACKER",
                                "since",
                                "2019",
                                "citations",
                                List.of(Map.of("source", "scmp", "fields", List.of("since")))),
                        PARTNERSHIP)
                .get("partnership");
        assertEquals("BACKER", changed.get("kind").asText());
        assertEquals(List.of("input.until"), refusedAt("endPartnership", with(Edits.of(changed), "until", "2018")));
        var ended = done("endPartnership", Edits.of(changed), PARTNERSHIP).get("partnership");
        assertTrue(ended.get("ended").asBoolean());
        assertEquals("the-child", ended.at("/to/slug").asText());
        assertEquals("the-child", otherSide(parent));
        assertEquals("the-parent", otherSide(child));
        assertTrue(keeps("deleteTenant", child, "partnerships"));
        done("deletePartnership", Edits.of(ended), "deletedId");
        done("deleteTenant", Edits.of(child), "deletedId");
    }

    @Test
    void anOperatorRunsAHubFromADateToADate() {
        var operator = Edits.tenant("Runs A Hub");
        var hub = Edits.hub("Is Run By Others");

        assertEquals(
                List.of("input.hub", "input.operator"),
                refusedAt("createOperatorship", cited("hub", "runs-a-hub", "operator", "is-run-by-others")));
        var added = done(
                        "createOperatorship",
                        with(cited("hub", "is-run-by-others", "operator", "runs-a-hub"), "since", "2019-03"),
                        OPERATORSHIP)
                .get("operatorship");
        var changed = done(
                        "updateOperatorship",
                        with(
                                Edits.of(added),
                                "since",
                                "2018",
                                "citations",
                                List.of(Map.of("source", "scmp", "fields", List.of("since")))),
                        OPERATORSHIP)
                .get("operatorship");
        assertEquals("2018", changed.get("since").asText());
        assertEquals(List.of("input.until"), refusedAt("endOperatorship", with(Edits.of(changed), "until", "2017")));
        var ended = done("endOperatorship", with(Edits.of(changed), "until", "2020"), OPERATORSHIP)
                .get("operatorship");

        assertTrue(ended.get("ended").asBoolean());
        var sides = GraphQLCall.data("""
                { hub(slug: "is-run-by-others") { all: operatorships { nodes { operator { slug } } }
                    now: operatorships(asOf: "2024") { totalCount } }
                  tenant(slug: "runs-a-hub") { operatorships { nodes { hub { slug } } } }
                  some: hubs(filter: { operators: { some: { slugs: ["runs-a-hub"] } } }) { nodes { slug } } }""");
        assertEquals(
                expected("{'hub': {'all': {'nodes': [{'operator': {'slug': 'runs-a-hub'}}]}, 'now': {'totalCount': 0}},"
                        + " 'tenant': {'operatorships': {'nodes': [{'hub': {'slug': 'is-run-by-others'}}]}},"
                        + " 'some': {'nodes': [{'slug': 'is-run-by-others'}]}}"),
                sides);
        assertTrue(keeps("deleteTenant", operator, "operatorships"));
        assertTrue(keeps("deleteHub", hub, "operatorships"));
        done("deleteOperatorship", Edits.of(ended), "deletedId");
        done("deleteHub", Edits.of(hub), "deletedId");
        done("deleteTenant", Edits.of(operator), "deletedId");
    }

    private static boolean keeps(String mutation, JsonNode entry, String what) {
        String message = refused(mutation, Edits.of(entry)).get("message").asText();
        assertTrue(message.contains("by " + what + " (1)"), message);
        return true;
    }

    private static Map<String, Object> affiliation(String organisation) {
        return cited("person", PERSON, "organisation", organisation, "role", "MEMBER");
    }

    /** The slug of the other organisation of the organisation's only partnership. */
    private static String otherSide(JsonNode tenant) {
        var edge = data(
                        "query ($id: ID!) { tenant(id: $id) { partnerships { edges { other { slug } } } } }",
                        Map.of("id", tenant.get("id").asText()))
                .at("/tenant/partnerships/edges/0");
        return edge.at("/other/slug").asText();
    }

    private static Map<String, Object> partnership(JsonNode from, JsonNode to) {
        return cited("from", from.get("slug").asText(), "to", to.get("id").asText(), "kind", "PARENT");
    }
}
