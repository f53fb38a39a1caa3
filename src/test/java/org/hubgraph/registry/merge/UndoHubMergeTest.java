package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.merge.UndoneMerges.ENTRY;
import static org.hubgraph.registry.merge.UndoneMerges.message;
import static org.hubgraph.registry.merge.UndoneMerges.state;
import static org.hubgraph.registry.merge.UndoneMerges.tenancy;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.hubgraph.testsupport.Twins.zone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hub that was merged gets its parts and its parent back. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class UndoHubMergeTest {
    private static final String HUB = ENTRY + " kind city district country latitude longitude openedOn closedOn"
            + " constructionDays slogans { text } zonesComplete reportedTenants { value bound } parent { id }"
            + " zones { id name position } services { kind description } children { nodes { id } }"
            + " tenancies { nodes { id zone { id } } } tenants { nodes { id } } visits { nodes { id } }";

    @Test
    void aHubGetsItsPartsAndItsPlaceBack() {
        var outer = hub("Outer Campus");
        var survivor =
                hub("Kept House", "zones", List.of(zone("Garden")), "services", List.of(Map.of("kind", "COMPUTE")));
        var merged = hub(
                "Mistaken House",
                "parent",
                outer.get("slug").asText(),
                "city",
                "Seoul",
                "latitude",
                37.5,
                "longitude",
                127.0,
                "reportedTenants",
                Map.of("value", 7, "bound", "AT_LEAST"),
                "slogans",
                List.of(Map.of("text", "Here", "language", "en")),
                "zones",
                List.of(zone("Roof"), zone("Cellar")),
                "services",
                List.of(
                        Map.of("kind", "COMPUTE", "descriptions", List.of(Map.of("text", "Fast", "language", "en"))),
                        Map.of("kind", "FINANCE")));
        hub("Room In It", "parent", merged.get("slug").asText());
        String roof = state("Hub", HUB, merged).at("/zones/0/id").asText();
        done(
                "createTenancy",
                cited(
                        "hub",
                        merged.get("id").asText(),
                        "tenant",
                        tenant("On The Roof").get("id").asText(),
                        "standing",
                        "RESIDENT",
                        "zone",
                        roof),
                "tenancy { id }");
        done(
                "createVisit",
                cited("hub", merged.get("id").asText(), "date", "2024", "guests", List.of("andrew-yao")),
                "visit { id }");
        var before = List.of(state("Hub", HUB, survivor), state("Hub", HUB, merged));

        undone(merged, merged("hub", survivor, merged));

        assertEquals(before, List.of(state("Hub", HUB, survivor), state("Hub", HUB, merged)));
        assertEquals(
                List.of("mistaken-house"),
                texts(
                        data("{ hubs(filter: {city: {equals: \"seoul\"}}) { nodes { slug } } }")
                                .at("/hubs/nodes"),
                        "/slug"));
    }

    @Test
    void whoIsInAZoneThatGoesBackStandsInTheWay() {
        var survivor = hub("House Of Two Zones", "zones", List.of(zone("Own Zone")));
        var merged = hub("House Of One Zone", "zones", List.of(zone("Zone Going Back")));
        String zone = state("Hub", HUB, merged).at("/zones/0/id").asText();
        var now = merged("hub", survivor, merged);
        var tenancy = done(
                        "createTenancy",
                        cited(
                                "hub",
                                survivor.get("id").asText(),
                                "tenant",
                                tenant("Of The Survivor").get("id").asText(),
                                "standing",
                                "RESIDENT",
                                "zone",
                                zone),
                        "tenancy { id version }")
                .get("tenancy");

        var refused = refused("undoMerge", undo(merged, now));

        assertTrue(message(refused, 0).contains(tenancy.get("id").asText()), refused::toString);
        done("updateTenancy", with(of(tenancy), "zone", null), "tenancy { id }");
        undone(merged, now);
        assertEquals(List.of(zone), texts(state("Hub", HUB, merged).get("zones"), "/id"));
    }

    @Test
    void aHubDoesNotComeToLieInItself() {
        var around = hub("Around");
        var survivor = hub("Beside");
        var merged = hub("Inside", "parent", around.get("slug").asText());
        var child = hub("Innermost", "parent", merged.get("slug").asText());
        var now = merged("hub", survivor, merged);
        done("updateHub", with(of(around), "parent", child.get("id").asText()), "hub { id }");

        var refused = refused("undoMerge", undo(merged, now));

        assertTrue(message(refused, 0).contains(around.get("id").asText()), refused::toString);
        assertEquals(1, refused.at("/extensions/violations").size(), refused::toString);
    }

    @Test
    void aHubWhosePlaceIsGoneComesBackWithoutOne() {
        var around = hub("Torn Down");
        var survivor = hub("Standing");
        var merged = hub("Stood In It", "parent", around.get("slug").asText());
        var now = merged("hub", survivor, merged);
        done("deleteHub", of(around), "deletedId");

        undone(merged, now);

        assertTrue(state("Hub", HUB, merged).get("parent").isNull());
    }
}
