package org.hubgraph.database.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.WholeRegistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * A registry written by an earlier version of the server: H2 2.3.232, Hibernate 7.1, migrations up to V14. It contains
 * the packaged registry of that time and one organisation that an editor added, corrected and put into a hub.
 */
@H2Only
class EarlierRegistryIT {
    private static final String QUESTION = """
            {
              tenant(slug: "fruher-gmbh") {
                name country version foundedOn sectors { slug name tenants { nodes { slug } } } kinds
                externalIds { scheme value }
                history(first: 5) { nodes { kind actor reason } }
                tenancies { nodes { since hub { slug } } }
              }
              then: tenant(slug: "fruher-gmbh", asKnownAt: "2026-11-27T12:00:00Z") { sectors { slug } }
              registry { hubs tenants people funds }
            }""";

    private static final int STARTS = Repetitions.of("hubgraph.starts", 1, 2);

    @TempDir
    Path directory;

    @BeforeEach
    void earlierFile() throws IOException {
        try (var packed = EarlierRegistryIT.class.getResourceAsStream("/earlier/h2-2.3.232.mv.db.gz");
                var file = new GZIPInputStream(packed)) {
            Files.copy(file, directory.resolve("hubgraph.mv.db"));
        }
    }

    @Test
    void opensWithNothingLost() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            try (var server = PackagedServer.start(directory)) {
                assertNothingIsLost(server);
            }
        }
    }

    private static void assertNothingIsLost(PackagedServer server) throws Exception {
        JsonNode answer = new ServerClient().ask(server, QUESTION, Map.of());
        assertFalse(answer.has("errors"), answer::toString);
        var data = answer.get("data");
        var tenant = data.get("tenant");

        var packaged = WholeRegistry.sizes();
        for (String entries : new String[] {"hubs", "tenants", "people", "funds"}) {
            int added = entries.equals("tenants") ? 1 : 0;
            assertEquals(
                    packaged.get(entries).asInt() + added,
                    data.at("/registry/" + entries).asInt(),
                    entries);
        }
        assertEquals("Früher GmbH", tenant.get("name").asText());
        assertEquals("AT", tenant.get("country").asText());
        assertEquals("2019-05", tenant.get("foundedOn").asText());
        assertEquals(
                "[{\"slug\":\"ai\",\"name\":\"ai\",\"tenants\":{\"nodes\":[{\"slug\":\"fruher-gmbh\"}]}}]",
                tenant.get("sectors").toString());
        assertEquals("ai", data.at("/then/sectors/0/slug").asText());
        assertEquals(1, tenant.get("kinds").size());
        assertEquals("ROR", tenant.at("/externalIds/0/scheme").asText());
        assertEquals(
                "{\"since\":\"2020\",\"hub\":{\"slug\":\"ai-tower\"}}",
                tenant.at("/tenancies/nodes/0").toString());
        assertEquals(
                "[{\"kind\":\"ADDED\",\"actor\":\"alice\",\"reason\":\"From the earlier version\"},"
                        + "{\"kind\":\"CHANGED\",\"actor\":\"alice\",\"reason\":\"Moved\"}]",
                tenant.at("/history/nodes").toString());
    }
}
