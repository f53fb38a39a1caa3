package org.hubgraph.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Repeated output of a server has the same text after each start. The JVM changes the order of unordered maps and sets
 * with each process, so only several starts reveal where one of them is written.
 */
@ThoroughOnly
class StableOrderIT {
    private static final int STARTS = Repetitions.of("hubgraph.starts", 2, 3);
    private static final List<String> REQUESTS = List.of(
            "{ __schema { directives { name locations args { name } } types { name fields { name } inputFields { name }"
                    + " enumValues { name } possibleTypes { name } interfaces { name } } } }",
            "{ registry { limits { __typename } } integrity(first: 1) { intact } }",
            "query($filter: TenantFilter) { tenants(filter: $filter) { totalCount } }",
            "{ hubs(filter: { nme: 1, knd: 2, city: 3 }, frst: 1) { ndes totlCount } }",
            "{ hubs( }");
    private static final String VARIABLES = "{\"filter\":{\"kind\":1,\"name\":2,\"country\":\"XX\",\"foundedOn\":7}}";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyStartSaysTheSame() throws Exception {
        var first = oneStart();

        for (int start = 1; start < STARTS; start++) {
            var again = oneStart();
            for (int i = 0; i < first.size(); i++) {
                assertEquals(first.get(i), again.get(i));
            }
        }
    }

    private List<String> oneStart() throws Exception {
        var said = new ArrayList<String>();
        try (var server = PackagedServer.start(directory)) {
            for (String path : List.of("/health", "/health/ready", "/graphql/schema.graphql", "/")) {
                said.add(text(HttpRequest.newBuilder(server.uri().resolve(path)).build()));
            }
            for (String document : REQUESTS) {
                said.add(text(ask(server.uri(), document)));
            }
        }
        return said;
    }

    private static HttpRequest ask(URI server, String document) {
        String body = "{\"query\":\"" + document + "\",\"variables\":" + VARIABLES + "}";
        return HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("X-Request-Id", "one")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** The text without the remaining quota of the client, which depends on time, and without the port of the server. */
    private String text(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll("\"leftThisMinute\":\\d+", "")
                .replace(":" + request.uri().getPort() + "/", "/");
    }
}
