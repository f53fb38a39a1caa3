package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;

import static org.hubgraph.registry.change.TenancyInputs.TENANCY;
import static org.hubgraph.registry.change.TenancyInputs.created;
import static org.hubgraph.registry.change.TenancyInputs.input;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When tenancies begin and end. */
@EachDatabase
@QuarkusTest
class TenancyDatesTest {
    @Inject
    EntityManager entities;

    @Test
    void whatEndsOnADateIsOverThen() {
        var tenancy = created(with(input(Edits.tenant("Ended On A Date")), "since", "2020"));

        var ended = done(
                        "endTenancy",
                        with(Edits.of(tenancy), "until", "2022-03", "citations", List.of(Map.of("source", "scmp"))),
                        TENANCY)
                .get("tenancy");

        assertEquals("2022-03", ended.get("until").asText());
        assertTrue(ended.get("ended").asBoolean());
        assertEquals(1, ended.get("version").asInt());
        assertEquals(2, ended.get("citations").size());
        assertEquals(1, holding(ended, "2022-03-15"));
        assertEquals(0, holding(ended, "2022-04-01"));
    }

    @Test
    void whatEndedNobodyKnowsWhenHoldsAtNoTime() {
        var tenancy = created(with(input(Edits.tenant("Ended Somehow")), "since", "2020"));

        var ended = done("endTenancy", Edits.of(tenancy), TENANCY).get("tenancy");

        assertTrue(ended.get("until").isNull());
        assertTrue(ended.get("ended").asBoolean());
        assertEquals(0, holding(ended, "2021"));
    }

    @Test
    void anEndThatIsStillToComeIsAnnounced() {
        var tenancy = created(input(Edits.tenant("To End One Day")));

        var announced = done("endTenancy", with(Edits.of(tenancy), "until", "9998"), TENANCY)
                .get("tenancy");

        assertEquals("9998", announced.get("until").asText());
        assertFalse(announced.get("ended").asBoolean());
    }

    @Test
    void nothingEndsBeforeItBegins() {
        var tenancy = created(with(input(Edits.tenant("Backwards")), "since", "2020-05"));

        assertEquals(List.of("input.until"), refusedAt("endTenancy", with(Edits.of(tenancy), "until", "2020-04-30")));
        assertEquals(List.of("input.until"), refusedAt("updateTenancy", with(Edits.of(tenancy), "until", "2019")));
        assertEquals(
                List.of("input.until"),
                refusedAt("createTenancy", with(input(tenant(tenancy)), "since", "2020", "until", "2019")));
    }

    @Test
    void nobodyIsInAHubThatHasClosed() {
        closedHub("closed-in-june", "2020-06");
        var into = with(input(Edits.tenant("Late Comer")), "hub", "closed-in-june");

        assertEquals(List.of("input.ended"), refusedAt("createTenancy", into));
        assertEquals(List.of("input.ended", "input.since"), refusedAt("createTenancy", with(into, "since", "2020-07")));
        assertEquals(
                List.of("input.until"), refusedAt("createTenancy", with(into, "since", "2019", "until", "2021-01")));
        assertEquals(
                "2020",
                created(with(into, "since", "2020", "until", "2020-06"))
                        .get("since")
                        .asText());
    }

    private static JsonNode tenant(JsonNode tenancy) {
        return tenancy.get("tenant");
    }

    /** The number of tenancies of the tenant that are in force on the date. */
    private static int holding(JsonNode tenancy, String date) {
        return GraphQLCall.data(
                        "query ($slug: String!, $date: PartialDate) {"
                                + " tenant(slug: $slug) { tenancies(asOf: $date) { totalCount } } }",
                        Map.of("slug", tenant(tenancy).get("slug").asText(), "date", date))
                .at("/tenant/tenancies/totalCount")
                .asInt();
    }

    private void closedHub(String slug, String closedOn) {
        QuarkusTransaction.requiringNew().run(() -> {
            var hub = new Hub();
            hub.slug = slug;
            hub.rename(new Names(List.of(Name.undated(slug, null, NameKind.OFFICIAL))));
            hub.kind = HubKind.values()[0];
            hub.closedOn = new PartialDate(closedOn);
            entities.persist(hub);
            entities.flush();
        });
    }
}
