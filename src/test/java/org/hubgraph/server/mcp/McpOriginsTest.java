package org.hubgraph.server.mcp;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whose pages may use {@code /mcp} if pages of other origins are allowed, and what is told without introspection. */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class McpOriginsTest {
    @Test
    void pagesOfListedOriginsMaySendRequestsAndNoOthers() {
        assertEquals(200, status(ConfiguredServer.ORIGIN, null));
        assertEquals(403, status("https://other.example", null));
        // Quarkus takes this for the server's own origin; the page may have given its name the server's address.
        String host = "other.example:" + RestAssured.port;
        assertEquals(403, status("http://" + host, host));
    }

    private static int status(String origin, String host) {
        var request = McpClient.request().header("Origin", origin);
        if (host != null) {
            request.header("Host", host);
        }
        return McpClient.send(request, "tools/list", Map.of()).statusCode();
    }

    @Test
    void withoutIntrospectionOnlyDocumentsAreFound() {
        var found = McpClient.call("describe", Map.of("words", "floor area of hubs"))
                .path("structuredContent");

        assertFalse(found.path("documents").isEmpty(), found::toString);
        assertTrue(found.path("definitions").asText().isEmpty(), found::toString);
        assertEquals(404, RestAssured.get("/openapi.json").statusCode());
        assertTrue(GraphQLCall.parsed(RestAssured.get("/d/registry").asString()).has("data"));
    }
}
