package org.hubgraph.registry.change;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.named;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What refers to an entry that was merged refers to the survivor. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class MergedEntryTest {
    @Test
    void whatLedToAMergedOneLeadsOn() {
        var first = tenant("First Of Chain");
        var second = tenant("Second Of Chain");
        var third = tenant("Third Of Chain");

        var now = done("mergeTenants", pair(second, first), "tenant { id slug version }")
                .get("tenant");
        done("mergeTenants", pair(third, now), "tenant { id }");

        assertLeadsTo(third, first);
        assertLeadsTo(third, second);
        assertEquals(
                List.of("input.slug"),
                refusedAt("createTenant", named("Another One", "kinds", List.of("COMPANY"), "slug", "first-of-chain")));
    }

    @Test
    void aSlugThatLeadsOnIsForTheSurvivorAlone() {
        var survivor = tenant("Slug Heir");
        var merged = tenant("Slug Giver");
        var other = tenant("Slug Thief");
        var now = merged("tenant", survivor, merged);

        assertEquals(List.of("input.slug"), refusedAt("updateTenant", with(of(other), "slug", "slug-giver")));
        assertEquals(
                "slug-giver-2", tenant("Slug Giver").get("slug").asText(), "a slug made from the name is another one");
        done("updateTenant", with(of(now), "slug", "slug-giver"), "tenant { id }");
        assertLeadsTo(survivor, merged);
    }

    @Test
    void whatNamesAMergedEntryMeansTheSurvivor() {
        var survivor = tenant("Meant Company");
        var merged = tenant("Named Company");
        merged("tenant", survivor, merged);

        var tenancy = done(
                "createTenancy",
                cited("hub", "ai-tower", "tenant", merged.get("slug").asText(), "standing", "NEIGHBOUR"),
                "tenancy { tenant { id } }");

        assertEquals(survivor.get("id"), tenancy.at("/tenancy/tenant/id"));
    }
}
