package org.hubgraph.registry.change;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.TokenProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * One packaged build. Which users may write is configured only at the start: none, or users of a
 * provider. {@code PackagedIT} has users of a file.
 */
class WritersIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CREATE = """
            mutation { createTenant(input: { names: [{ text: "Written By A User", kind: OFFICIAL }], kinds: [COMPANY],
              citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    private static final String NOT_KNOWN = "\"code\":\"UNAUTHENTICATED\"";

    @TempDir
    Path directory;

    @Test
    void nobodyWritesUnlessSomebodyIsAdded() throws Exception {
        var server = PackagedServer.shared();

        assertTrue(send(server, CREATE).body().contains(NOT_KNOWN));
        var admin = send(server, CREATE, "Authorization", TestUser.basic("admin", "admin"));
        assertTrue(admin.body().contains(NOT_KNOWN), admin.body());
    }

    @Test
    void whoHasATokenOfTheProviderWrites() throws Exception {
        try (var provider = TokenProvider.start();
                var server = PackagedServer.start(
                        directory,
                        "-Dquarkus.oidc.tenant-enabled=true",
                        "-Dquarkus.oidc.auth-server-url=" + provider.issuer())) {
            var written = send(server, CREATE, "Authorization", "Bearer " + provider.token("hubgraph", "editor"));
            assertTrue(written.body().contains("\"tenant\""), written.body());
            assertEquals(401, send(server, CREATE).statusCode());
        }
    }

    private static HttpResponse<String> send(PackagedServer server, String document, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(GraphQLCall.json(Map.of("query", document))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
