package org.hubgraph.registry.hub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The lists of a hub with those of the hubs inside it have each node once, on pages in any order. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class HubScopeTest {
    @Inject
    RegistryGenerator generator;

    @BeforeEach
    void rows() {
        generator.data();
    }

    @Test
    void pagesInAnyOrderMakeUpTheList() {
        for (String order : List.of("NAME", "SINCE", "FOUNDED_ON")) {
            String list = "hub(slug: \"hub-000\") { list: tenants(includeDescendants: true, orderBy: { field: " + order
                    + ", direction: DESC }, first: %d%s) { pageInfo { endCursor hasNextPage } nodes { id } } }";
            var whole = GraphQLCall.texts(
                    GraphQLCall.data("{ " + list.formatted(200, "") + " }").at("/hub/list/nodes"), "/id");

            var walked = new ArrayList<String>();
            String after = "";
            while (after != null) {
                var page =
                        GraphQLCall.data("{ " + list.formatted(7, after) + " }").at("/hub/list");
                walked.addAll(GraphQLCall.texts(page.get("nodes"), "/id"));
                after = page.at("/pageInfo/hasNextPage").asBoolean()
                        ? ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\""
                        : null;
            }

            assertTrue(whole.size() > 14, "several pages");
            assertEquals(whole, walked.subList(0, whole.size()), order);
            assertEquals(walked.size(), new HashSet<>(walked).size());
        }
    }
}
