package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

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

/** Mutations and lists of backings. */
@EachDatabase
@QuarkusTest
class BackingCurationTest {
    private static final String FUND = "national-ai-industry-fund";
    private static final String BACKING = "backing { id version kind committedOn since until ended stakePercent"
            + " backer { __typename slug } beneficiary { __typename slug }"
            + " amount { amount currency approximate conversions { amount currency approximate } } }";

    @Test
    void aBackingHasItsAmountAsReported() {
        var tenant = Edits.tenant("Is Backed");
        var amount = Map.of(
                "amount",
                "60000000000",
                "currency",
                "CNY",
                "approximate",
                true,
                "conversions",
                List.of(Map.of("amount", "8.2", "currency", "USD", "approximate", false)));

        var added = done("createBacking", with(backing(tenant.get("id").asText()), "amount", amount), BACKING)
                .get("backing");

        assertEquals(
                expected("{'amount': '60000000000', 'currency': 'CNY', 'approximate': true, 'conversions':"
                        + " [{'amount': '8.2', 'currency': 'USD', 'approximate': false}]}"),
                added.get("amount"));
        assertEquals("Tenant", added.at("/beneficiary/__typename").asText());
        var changed = done(
                        "updateBacking",
                        with(Edits.of(added), "kind", "LOAN", "amount", null, "committedOn", "2025-01"),
                        BACKING)
                .get("backing");
        assertEquals("LOAN", changed.get("kind").asText());
        assertTrue(changed.get("amount").isNull());
        assertEquals("2025-01", changed.get("committedOn").asText());
        String message =
                refused("deleteTenant", Edits.of(tenant)).get("message").asText();
        assertTrue(message.contains("by backings (1)"), message);
        done("deleteBacking", Edits.of(changed), "deletedId");
        done("deleteTenant", Edits.of(tenant), "deletedId");
    }

    @Test
    void aBackingHasABackerABeneficiaryAndNoImpossibleNumbers() {
        var wrong = with(
                backing(Edits.id("fund", FUND)),
                "backer",
                "no-fund",
                "stakePercent",
                "100.5",
                "amount",
                Map.of("amount", "-1", "currency", "CNY"));

        assertEquals(
                List.of("input.amount.amount", "input.backer", "input.beneficiary", "input.stakePercent"),
                refusedAt("createBacking", wrong));
        assertEquals(
                "Hub",
                done("createBacking", backing(Edits.id("hub", "west-bund")), BACKING)
                        .at("/backing/beneficiary/__typename")
                        .asText());
    }

    @Test
    void anOrganisationAndAPersonSupportAnOrganisationFromADateToADate() {
        var backed = Edits.tenant("Is Backed By Others");
        var backer = Edits.tenant("Backs Another");
        var person = Edits.id("person", "andrew-yao");
        String beneficiary = backed.get("id").asText();

        assertEquals(
                List.of("input.beneficiary"),
                refusedAt("createBacking", with(backing(beneficiary), "backer", beneficiary)));
        var given = with(backing(beneficiary), "backer", backer.get("id").asText(), "stakePercent", "12.5");
        var added = done("createBacking", with(given, "since", "2019", "committedOn", "2019-03"), BACKING)
                .get("backing");
        assertEquals("12.5", added.get("stakePercent").asText());
        assertEquals(expected("{'__typename': 'Tenant', 'slug': 'backs-another'}"), added.get("backer"));
        done("createBacking", with(backing(beneficiary), "backer", person, "kind", "BACKED_BY"), BACKING);
        assertEquals(List.of("input.until"), refusedAt("endBacking", with(Edits.of(added), "until", "2018")));
        var ended = done("endBacking", with(Edits.of(added), "until", "2021"), BACKING)
                .get("backing");

        assertTrue(ended.get("ended").asBoolean());
        assertEquals(
                expected("{'backed': {'all': {'totalCount': 2}, 'then': {'totalCount': 2}, 'before': {'totalCount': 1},"
                        + " 'now': {'nodes': [{'backer': {'slug': 'andrew-yao'}}]},"
                        + " 'some': {'nodes': [{'backer': {'slug': 'andrew-yao'}}]},"
                        + " 'largest': {'nodes': [{'stakePercent': '12.5'}, {'stakePercent': null}]},"
                        + " 'backingsGiven': {'totalCount': 0}},"
                        + " 'backer': {'backings': {'totalCount': 0},"
                        + " 'backingsGiven': {'nodes': [{'beneficiary': {'slug': 'is-backed-by-others'}}]}},"
                        + " 'person': {'backings': {'nodes': [{'kind': 'BACKED_BY'}]}}}"),
                GraphQLCall.data("""
                { backed: tenant(slug: "is-backed-by-others") {
                    all: backings { totalCount } then: backings(asOf: "2020") { totalCount }
                    before: backings(asOf: "2018") { totalCount }
                    now: backings(asOf: "2024") { nodes { backer { slug } } }
                    some: backings(filter: { kinds: [BACKED_BY, LOAN] }) { nodes { backer { slug } } }
                    largest: backings(orderBy: [{ field: STAKE_PERCENT, direction: DESC }]) { nodes { stakePercent } }
                    backingsGiven { totalCount } }
                  backer: tenant(slug: "backs-another") { backings { totalCount }
                    backingsGiven { nodes { beneficiary { slug } } } }
                  person(slug: "andrew-yao") { backings { nodes { kind } } } }"""));
    }

    @Test
    void aMergeMovesWhatAnOrganisationGaveAndIsRefusedIfItWouldBackItself() {
        var survivor = Edits.tenant("Backer That Stays");
        var merged = Edits.tenant("Backer Twice");
        var other = Edits.tenant("Backed By A Twin");
        var given = with(
                backing(other.get("id").asText()), "backer", merged.get("id").asText());
        done("createBacking", given, BACKING);
        var between = done(
                        "createBacking",
                        with(given, "beneficiary", survivor.get("id").asText()),
                        BACKING)
                .get("backing");
        var pair = Twins.pair(survivor, merged);

        assertEquals(List.of("input.mergedId"), refusedAt("mergeTenants", pair));
        done("deleteBacking", Edits.of(between), "deletedId");
        var now = done("mergeTenants", pair, "tenant { backingsGiven { nodes { backer { slug } } } }");

        assertEquals(
                expected("{'tenant': {'backingsGiven': {'nodes': [{'backer': {'slug': 'backer-that-stays'}}]}}}"), now);
    }

    private static Map<String, Object> backing(String beneficiary) {
        return cited("backer", Edits.id("fund", FUND), "beneficiary", beneficiary, "kind", "INVESTMENT");
    }
}
