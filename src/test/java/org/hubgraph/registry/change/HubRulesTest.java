package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.change.HubInputs.HUBS;
import static org.hubgraph.registry.change.HubInputs.full;
import static org.hubgraph.registry.change.HubInputs.input;
import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a hub must have, and what it must not. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class HubRulesTest {
    @Test
    void whatAHubAlwaysHasCannotBeCleared() {
        var hub = HUBS.created(full("Never Without"));

        var answer = HUBS.update(clearing(change(hub), "slug", "names", "kind", "zonesComplete"));

        assertEquals(List.of("input.kind", "input.names", "input.slug", "input.zonesComplete"), violations(answer));
        assertEquals(hub, HUBS.current(hub));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        int before = hubs();

        var answer = HUBS.create(with(
                with(input("Wrong In All"), Map.of("parent", "no-such-hub")),
                Map.of(
                        "city",
                        "\uFDFA".repeat(20),
                        "district",
                        " ",
                        "latitude",
                        90.5,
                        "openedOn",
                        "2024-05",
                        "closedOn",
                        "2024-04-30",
                        "constructionDays",
                        -1,
                        "slogans",
                        List.of(text(" ", "en")),
                        "zones",
                        List.of(Map.of("names", List.of())),
                        "services",
                        List.of(Map.of("kind", "COMPUTE"), Map.of("kind", "COMPUTE")),
                        "reportedTenants",
                        Map.of("value", -1, "bound", "EXACT"))));

        assertEquals(
                List.of(
                        "input.city",
                        "input.closedOn",
                        "input.constructionDays",
                        "input.district",
                        "input.latitude",
                        "input.longitude",
                        "input.parent",
                        "input.reportedTenants.value",
                        "input.services.1.kind",
                        "input.slogans.0.text",
                        "input.zones.0.names"),
                violations(answer));
        assertEquals(before, hubs());
    }

    @Test
    void aChangeIsLookedAtTogetherWithWhatStays() {
        var hub = HUBS.created(full("Half Changed"));

        var answer = HUBS.update(with(
                clearing(change(hub), "latitude"),
                Map.of(
                        "closedOn",
                        "2024-01",
                        "longitude",
                        -180.1,
                        "constructionDays",
                        -1,
                        "services",
                        List.of(Map.of("kind", "OTHER"), Map.of("kind", "OTHER")),
                        "reportedTenants",
                        Map.of("value", -1, "bound", "EXACT"))));

        assertEquals(
                List.of(
                        "input.closedOn",
                        "input.constructionDays",
                        "input.latitude",
                        "input.longitude",
                        "input.reportedTenants.value",
                        "input.services.1.kind"),
                violations(answer));
        assertEquals(hub, HUBS.current(hub));
    }

    @Test
    void theEdgesOfTheEarthAreOnIt() {
        var south = HUBS.created(with(input("Far South"), Map.of("latitude", -90, "longitude", -180)));
        var north = HUBS.created(with(input("Far North"), Map.of("latitude", 90, "longitude", 180)));

        assertEquals(-90, south.get("latitude").asDouble());
        assertEquals(180, north.get("longitude").asDouble());
    }

    private static int hubs() {
        return data("{ hubs { totalCount } }").at("/hubs/totalCount").asInt();
    }
}
