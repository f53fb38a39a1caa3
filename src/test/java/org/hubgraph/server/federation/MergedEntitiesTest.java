package org.hubgraph.server.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Other subgraphs store keys, and learn of no merge: the keys of merged entries lead where lookups lead. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class MergedEntitiesTest {
    private static final String ENTITIES = "query ($representations: [_Any!]!) {"
            + " _entities(representations: $representations) { ... on Entry { slug } ... on Source { slug } } }";

    @Test
    void bothKeysOfAMergedEntryLeadToItsSurvivor() {
        var tenant = Twins.tenant("Merged Entity One");
        var merged = Twins.tenant("Merged Entity Two");
        var hub = Twins.hub("Merged Entity One");
        var mergedHub = Twins.hub("Merged Entity Two");
        Twins.merged("tenant", tenant, merged);
        Twins.merged("hub", hub, mergedHub);

        var representations = new ArrayList<Map<String, String>>();
        representations.add(of("Tenant", "slug", merged));
        representations.add(of("Hub", "slug", mergedHub));
        representations.add(of("Tenant", "id", merged));
        representations.add(of("Tenant", "slug", tenant));
        // The slug of a merged hub is not that of a tenant.
        representations.add(Map.of("__typename", "Sector", "slug", "no-such-sector"));
        representations.add(
                Map.of("__typename", "Source", "slug", merged.get("slug").asText()));
        representations.add(of("Tenant", "slug", merged));
        for (int i = 0; i < 150; i++) {
            representations.add(Map.of("__typename", "Hub", "slug", "no-such-hub-" + i));
        }
        representations.add(of("Hub", "slug", mergedHub));

        var found = new ArrayList<String>();
        answer(representations)
                .at("/data/_entities")
                .forEach(each -> found.add(each.path("slug").asText("none")));

        String survivor = tenant.get("slug").asText();
        String survivingHub = hub.get("slug").asText();
        assertEquals(
                List.of(survivor, survivingHub, survivor, survivor, "none", "none", survivor), found.subList(0, 7));
        assertEquals(survivingHub, found.get(found.size() - 1));
        assertEquals(150, found.stream().skip(7).filter("none"::equals).count());
    }

    private static Map<String, String> of(String type, String key, JsonNode entry) {
        return Map.of("__typename", type, key, entry.get(key).asText());
    }

    private static JsonNode answer(List<Map<String, String>> representations) {
        var variables = Map.of("representations", representations);
        return GraphQLCall.parsed(RestAssured.given()
                .contentType("application/json")
                .body(GraphQLCall.json(Map.of("query", ENTITIES, "variables", variables)))
                .post("/subgraph")
                .asString());
    }
}
