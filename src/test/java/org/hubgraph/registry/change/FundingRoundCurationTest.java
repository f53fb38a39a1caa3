package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mutations and lists of funding rounds. */
@EachDatabase
@QuarkusTest
class FundingRoundCurationTest {
    private static final String ROUND = "fundingRound { id version kind announcedOn total { amount currency } }";
    private static final String BACKING = "backing { id version round { id } }";

    @Test
    void theTotalIsOfTheRoundAndEachBackerHasAnAmountOfItsOwn() {
        var tenant = Edits.tenant("Raises Money");
        var given = round(tenant, "kind", "SERIES_A", "announcedOn", "2024-03", "total", money("300"));
        var round = done("createFundingRound", given, ROUND).get("fundingRound");
        done("createFundingRound", round(tenant, "announcedOn", "2022", "total", money("9")), ROUND);
        var one = backing(tenant, round, "amount", money("100"));
        done("createBacking", one, BACKING);
        done(
                "createBacking",
                with(one, "backer", Edits.id("fund", "shanghai-ai-fund-of-funds"), "amount", null),
                BACKING);

        assertEquals(
                expected("{'tenant': {'rounds': {'totalCount': 2, 'nodes': [{'kind': 'SEED'}, {'kind': 'SERIES_A'}]},"
                        + " 'largest': {'nodes': [{'total': {'amount': '300'}, 'tenant': {'slug': 'raises-money'},"
                        + " 'backings': {'totalCount': 2}}]},"
                        + " 'some': {'nodes': [{'announcedOn': '2024-03'}]}}}"),
                GraphQLCall.data("""
                { tenant(slug: "raises-money") {
                    rounds { totalCount nodes { kind } }
                    largest: rounds(first: 1, orderBy: [{ field: TOTAL, direction: DESC }]) {
                      nodes { total { amount } tenant { slug } backings { totalCount } } }
                    some: rounds(filter: { kinds: [SERIES_A, DEBT] }) { nodes { announcedOn } } } }"""));
        String message =
                refused("deleteFundingRound", Edits.of(round)).get("message").asText();
        assertTrue(message.contains("by backings (2)"), message);
    }

    @Test
    void aRoundIsChangedAndDeleted() {
        var tenant = Edits.tenant("Raises Once");
        var added = done("createFundingRound", round(tenant, "total", money("5")), ROUND)
                .get("fundingRound");

        var changed = done(
                        "updateFundingRound",
                        with(Edits.of(added), "kind", "GRANT", "total", null, "announcedOn", "2020"),
                        ROUND)
                .get("fundingRound");

        assertEquals("GRANT", changed.get("kind").asText());
        assertTrue(changed.get("total").isNull());
        assertEquals(
                List.of("input.total.amount"),
                refusedAt("updateFundingRound", with(Edits.of(changed), "total", money("-1"))));
        String message =
                refused("deleteTenant", Edits.of(tenant)).get("message").asText();
        assertTrue(message.contains("by funding rounds (1)"), message);
        done("deleteFundingRound", Edits.of(changed), "deletedId");
        done("deleteTenant", Edits.of(tenant), "deletedId");
    }

    @Test
    void aBackingBelongsToARoundOfItsBeneficiary() {
        var tenant = Edits.tenant("Has A Round");
        var other = Edits.tenant("Has Another Round");
        var round = done("createFundingRound", round(tenant), ROUND).get("fundingRound");
        var others = done("createFundingRound", round(other), ROUND).get("fundingRound");

        assertEquals(List.of("input.round"), refusedAt("createBacking", backing(tenant, others)));
        var backing = done("createBacking", backing(tenant, round), BACKING).get("backing");
        assertEquals(round.get("id"), backing.at("/round/id"));
        assertEquals(
                List.of("input.round"),
                refusedAt(
                        "updateBacking",
                        with(Edits.of(backing), "round", others.get("id").asText())));
        var changed = done("updateBacking", with(Edits.of(backing), "round", null), BACKING)
                .get("backing");
        assertTrue(changed.get("round").isNull());
        done("deleteFundingRound", Edits.of(round), "deletedId");
    }

    @Test
    void aMergeMovesTheRoundsWithTheirBackingsAndUndoingItMovesThemBack() {
        var survivor = Edits.tenant("Raised By Both");
        var merged = Edits.tenant("Raised By One");
        var round = done("createFundingRound", round(merged), ROUND).get("fundingRound");
        done("createBacking", backing(merged, round), BACKING);
        var pair = Twins.pair(survivor, merged);
        String rounds = "rounds { nodes { kind backings { nodes { beneficiary { slug } } } } }";

        var now = done("mergeTenants", pair, "tenant { id version " + rounds + " }")
                .get("tenant");

        assertEquals(
                "raised-by-both",
                now.at("/rounds/nodes/0/backings/nodes/0/beneficiary/slug").asText());
        Twins.undone(merged, now);
        var then = GraphQLCall.data("{ tenant(slug: \"raised-by-one\") { " + rounds + " } }");
        assertEquals(
                "raised-by-one",
                then.at("/tenant/rounds/nodes/0/backings/nodes/0/beneficiary/slug")
                        .asText());
    }

    private static Map<String, Object> round(JsonNode tenant, Object... more) {
        return with(cited("tenant", tenant.get("slug").asText(), "kind", "SEED"), more);
    }

    private static Map<String, Object> backing(JsonNode tenant, JsonNode round, Object... more) {
        var given = cited(
                "backer",
                Edits.id("fund", "national-ai-industry-fund"),
                "beneficiary",
                tenant.get("id").asText(),
                "kind",
                "INVESTMENT",
                "round",
                round.get("id").asText());
        return with(given, more);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }
}
