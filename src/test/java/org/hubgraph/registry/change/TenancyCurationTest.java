package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class TenancyCurationTest {
    private static final String HUB = "ai-tower";
    private static final String OTHER_HUB = "shanghai-foundation-model-innovation-center";
    private static final String TENANCY = "tenancy { id version since until ended premises standing"
            + " hub { slug } tenant { slug } zone { id } citations { source { slug } } }";

    @Inject
    EntityManager entities;

    @Test
    void aTenancyIsFoundFromBothEnds() {
        var tenant = Edits.tenant("Found From Both Ends");

        var tenancy = created(
                with(input(tenant), "hub", OTHER_HUB, "zone", zone(), "since", "2021-05", "premises", "an office"));

        assertEquals(0, tenancy.get("version").asInt());
        assertEquals(OTHER_HUB, tenancy.at("/hub/slug").asText());
        assertEquals(zone(), tenancy.at("/zone/id").asText());
        assertEquals("2021-05", tenancy.get("since").asText());
        assertFalse(tenancy.get("ended").asBoolean());
        assertEquals(List.of("g-enews"), GraphQLCall.texts(tenancy.get("citations"), "/source/slug"));
        String both = "query ($hub: String!, $tenant: String!) {"
                + " hub(slug: $hub) { tenants(filter: {slugs: [$tenant]}) { totalCount } }"
                + " tenant(slug: $tenant) { tenancies { totalCount } } }";
        var found = GraphQLCall.data(
                both, Map.of("hub", OTHER_HUB, "tenant", tenant.get("slug").asText()));
        assertEquals(1, found.at("/hub/tenants/totalCount").asInt());
        assertEquals(1, found.at("/tenant/tenancies/totalCount").asInt());
    }

    @Test
    void anEdgeListsAtMost100Tenancies() {
        var tenant = Edits.tenant("Comes And Goes");
        for (int number = 0; number < 101; number++) {
            created(with(
                    input(tenant), "since", Integer.toString(1900 + number), "until", Integer.toString(1901 + number)));
        }

        var found = GraphQLCall.data(
                "query ($hub: String!, $tenant: String!) { hub(slug: $hub) { tenants(filter: {slugs: [$tenant]}) {"
                        + " totalCount edges { tenancies { since } } } } tenant(slug: $tenant) { tenancies { totalCount }"
                        + " } }",
                Map.of("hub", HUB, "tenant", tenant.get("slug").asText()));

        assertEquals(1, found.at("/hub/tenants/totalCount").asInt());
        assertEquals(101, found.at("/tenant/tenancies/totalCount").asInt());
        var listed = GraphQLCall.texts(found.at("/hub/tenants/edges/0/tenancies"), "/since");
        assertEquals(IntStream.range(1900, 2000).mapToObj(Integer::toString).toList(), listed);
    }

    @Test
    void anUpdateChangesWhatItNames() {
        var tenancy = created(with(input(Edits.tenant("Moved Within")), "since", "2020", "premises", "a desk"));

        var now = done("updateTenancy", with(Edits.of(tenancy), "standing", "NEIGHBOUR", "premises", null), TENANCY)
                .get("tenancy");

        assertEquals(1, now.get("version").asInt());
        assertEquals("NEIGHBOUR", now.get("standing").asText());
        assertTrue(now.get("premises").isNull());
        assertEquals("2020", now.get("since").asText());
    }

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
    void aZoneIsOneOfTheHub() {
        var tenancy = created(input(Edits.tenant("In No Zone")));

        assertEquals(List.of("input.zone"), refusedAt("updateTenancy", with(Edits.of(tenancy), "zone", zone())));
        assertEquals(List.of("input.zone"), refusedAt("updateTenancy", with(Edits.of(tenancy), "zone", "no-zone")));
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

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = Map.of(
                "hub",
                "no-hub",
                "tenant",
                "no-tenant",
                "standing",
                "RESIDENT",
                "since",
                "2020",
                "until",
                "2019",
                "premises",
                " ",
                "citations",
                List.of(Map.of("source", "no-source", "fields", List.of("nope"))));

        assertEquals(
                List.of(
                        "input.citations.0.fields",
                        "input.citations.0.source",
                        "input.hub",
                        "input.premises",
                        "input.tenant",
                        "input.until"),
                refusedAt("createTenancy", wrong));
        assertEquals(
                List.of("input.citations"),
                refusedAt("createTenancy", with(input(Edits.tenant("Nobody Says So")), "citations", List.of())));
    }

    @Test
    void aTenantComesWithItsTenancy() {
        var added = done(
                "createTenantInHub",
                cited("hub", HUB, "standing", "RESIDENT", "since", "2024", "tenant", newTenant("Comes With Tenancy")),
                "tenant { slug tenancies { nodes { id } } } " + TENANCY);

        assertEquals("comes-with-tenancy", added.at("/tenant/slug").asText());
        assertEquals("comes-with-tenancy", added.at("/tenancy/tenant/slug").asText());
        assertEquals(added.at("/tenancy/id"), added.at("/tenant/tenancies/nodes/0/id"));
    }

    @Test
    void ofATenantAndItsTenancyBothAreAddedOrNeither() {
        var wrong = with(newTenant("Not Added Either"), "slug", "tencent", "foundedOn", "2020", "dissolvedOn", "2019");

        var paths = refusedAt(
                "createTenantInHub",
                cited("hub", HUB, "standing", "RESIDENT", "since", "2024", "until", "2023", "tenant", wrong));

        assertEquals(List.of("input.tenant.dissolvedOn", "input.tenant.slug", "input.until"), paths);
        assertEquals(
                List.of("input.hub", "input.tenant.names"),
                refusedAt(
                        "createTenantInHub",
                        cited("hub", "no-hub", "standing", "RESIDENT", "tenant", with(wrong, "names", List.of()))));
        assertEquals(
                0,
                GraphQLCall.data("{ search(text: \"Not Added Either\", first: 1) { totalCount } }")
                        .at("/search/totalCount")
                        .asInt());
    }

    @Test
    void aTenantWithATenancyIsNotDeleted() {
        var tenant = Edits.tenant("Kept By A Tenancy");
        var tenancy = created(input(tenant));

        var refused = refused("deleteTenant", Edits.of(tenant));

        assertTrue(
                refused.get("message").asText().contains("is still referenced by tenancies (1); delete them first."),
                refused::toString);

        done("deleteTenancy", Edits.of(tenancy), "deletedId");
        assertEquals(
                tenant.get("id"),
                done("deleteTenant", Edits.of(tenant), "deletedId").get("deletedId"));
    }

    private static Map<String, Object> input(JsonNode tenant) {
        return cited("hub", HUB, "tenant", tenant.get("slug").asText(), "standing", "RESIDENT");
    }

    private static Map<String, Object> newTenant(String name) {
        return cited(
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("STARTUP"));
    }

    private static JsonNode created(Map<String, Object> input) {
        return done("createTenancy", input, TENANCY).get("tenancy");
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

    /** A zone of the other hub. */
    private static String zone() {
        return GraphQLCall.data("{ hub(slug: \"" + OTHER_HUB + "\") { zones { id } } }")
                .at("/hub/zones/0/id")
                .asText();
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
