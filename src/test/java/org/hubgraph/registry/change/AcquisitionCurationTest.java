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

/** Mutations and lists of acquisitions. */
@EachDatabase
@QuarkusTest
class AcquisitionCurationTest {
    private static final String ACQUISITION =
            "acquisition { id version status announcedOn closedOn stakePercent price { amount currency } }";

    @Test
    void anAcquisitionIsAnnouncedAndThenCompleted() {
        var buyer = Edits.tenant("Buys Another");
        var bought = Edits.tenant("Is Bought");
        var price = Map.of("amount", "5000000", "currency", "EUR");

        var added = done("createAcquisition", with(given(buyer, bought), "price", price), ACQUISITION)
                .get("acquisition");
        assertEquals(
                List.of("input.closedOn"), refusedAt("updateAcquisition", with(Edits.of(added), "closedOn", "2021")));
        assertEquals(
                List.of("input.closedOn"),
                refusedAt("updateAcquisition", with(Edits.of(added), "status", "COMPLETED", "closedOn", "2019")));
        var completed = done(
                        "updateAcquisition",
                        with(Edits.of(added), "status", "COMPLETED", "closedOn", "2021", "stakePercent", "51"),
                        ACQUISITION)
                .get("acquisition");

        assertEquals("5000000", completed.at("/price/amount").asText());
        assertEquals("51", completed.get("stakePercent").asText());
        assertEquals(
                expected(
                        "{'buyer': {'acquisitions': {'nodes': [{'closedOn': '2021', 'bought': {'slug': 'is-bought'}}]},"
                                + " 'open': {'totalCount': 0}, 'acquiredBy': {'totalCount': 0}},"
                                + " 'bought': {'acquisitions': {'totalCount': 0},"
                                + " 'acquiredBy': {'nodes': [{'buyer': {'slug': 'buys-another'}}]}}}"),
                GraphQLCall.data("""
                { buyer: tenant(slug: "buys-another") {
                    acquisitions(orderBy: [{ field: PRICE, direction: DESC }]) {
                      nodes { closedOn bought { slug } } }
                    open: acquisitions(filter: { statuses: [ANNOUNCED] }) { totalCount } acquiredBy { totalCount } }
                  bought: tenant(slug: "is-bought") {
                    acquisitions { totalCount } acquiredBy { nodes { buyer { slug } } } } }"""));
        String message =
                refused("deleteTenant", Edits.of(bought)).get("message").asText();
        assertTrue(message.contains("by acquisitions (1)"), message);
        done("deleteAcquisition", Edits.of(completed), "deletedId");
        done("deleteTenant", Edits.of(bought), "deletedId");
    }

    @Test
    void anOrganisationDoesNotBuyItselfNorMoreThanAll() {
        var tenant = Edits.tenant("Buys Itself");

        assertEquals(
                List.of("input.bought", "input.price.amount", "input.stakePercent"),
                refusedAt(
                        "createAcquisition",
                        with(
                                given(tenant, tenant),
                                "stakePercent",
                                "101",
                                "price",
                                Map.of("amount", "-1", "currency", "EUR"))));
    }

    @Test
    void aMergeMovesAcquisitionsAndIsRefusedIfTheSurvivorWouldBuyItself() {
        var survivor = Edits.tenant("Buyer That Stays");
        var merged = Edits.tenant("Buyer Twice");
        var other = Edits.tenant("Bought By A Twin");
        done("createAcquisition", given(merged, other), ACQUISITION);
        var between =
                done("createAcquisition", given(survivor, merged), ACQUISITION).get("acquisition");
        var pair = Twins.pair(survivor, merged);

        assertEquals(List.of("input.mergedId"), refusedAt("mergeTenants", pair));
        done("deleteAcquisition", Edits.of(between), "deletedId");

        assertEquals(
                expected("{'tenant': {'acquisitions': {'nodes': [{'bought': {'slug': 'bought-by-a-twin'}}]}}}"),
                done("mergeTenants", pair, "tenant { acquisitions { nodes { bought { slug } } } }"));
    }

    private static Map<String, Object> given(JsonNode buyer, JsonNode bought) {
        return cited(
                "buyer",
                buyer.get("slug").asText(),
                "bought",
                bought.get("id").asText(),
                "status",
                "ANNOUNCED",
                "announcedOn",
                "2020-03");
    }
}
