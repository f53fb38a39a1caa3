package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.registry.change.TenancyInputs.HUB;
import static org.hubgraph.registry.change.TenancyInputs.TENANCY;
import static org.hubgraph.registry.change.TenancyInputs.created;
import static org.hubgraph.registry.change.TenancyInputs.input;
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
    private static final String OTHER_HUB = "shanghai-foundation-model-innovation-center";

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
    void aZoneIsOneOfTheHub() {
        var tenancy = created(input(Edits.tenant("In No Zone")));

        assertEquals(List.of("input.zone"), refusedAt("updateTenancy", with(Edits.of(tenancy), "zone", zone())));
        assertEquals(List.of("input.zone"), refusedAt("updateTenancy", with(Edits.of(tenancy), "zone", "no-zone")));
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

    private static Map<String, Object> newTenant(String name) {
        return cited(
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("STARTUP"));
    }

    /** A zone of the other hub. */
    private static String zone() {
        return GraphQLCall.data("{ hub(slug: \"" + OTHER_HUB + "\") { zones { id } } }")
                .at("/hub/zones/0/id")
                .asText();
    }
}
