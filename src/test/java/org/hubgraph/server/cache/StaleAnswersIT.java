package org.hubgraph.server.cache;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * With all caches enabled, no response is older than a write acknowledged before the request. Clients write through one
 * server and read through the other; on H2 through the only one. Each of the concurrent clients writes its own tenant,
 * and all send the same query for all tenants. {@code -Dhubgraph.pairs=20000} runs longer; in any case the test runs
 * until both servers have returned many responses from their caches.
 */
class StaleAnswersIT {
    private static final int PAIRS = Repetitions.of("hubgraph.pairs", 100, 2_000);
    private static final int CLIENTS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ALL = "{ tenants(first: 100) { nodes { id listedIn } } }";
    private static final String ONE = "query ($id: ID!) { node(id: $id) { ... on Tenant { id listedIn } } }";
    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";

    @TempDir
    Path directory;

    private final List<PackagedServer> servers = new ArrayList<>();
    /** Whether each server has returned many responses from its cache, so that clients may end. */
    private volatile boolean cached;

    @AfterEach
    void stop() {
        servers.forEach(PackagedServer::close);
    }

    @Test
    void noAnswerIsOlderThanAnAcknowledgedWrite() throws Exception {
        start();
        var tenants = new ServerClient()
                .ask(servers.get(0), "{ tenants(first: " + CLIENTS + ") { nodes { id version } } }", Map.of())
                .at("/data/tenants/nodes");
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var clients = new ArrayList<Future<List<String>>>();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new Client(
                    tenants.get(i).get("id").asText(),
                    tenants.get(i).get("version").asInt());
            clients.add(threads.submit(client::writeAndRead));
        }
        try {
            for (var server : servers) {
                server.await("take answers from its cache", () -> hits(server) > PAIRS / 10.0);
            }
        } finally {
            cached = true;
            threads.shutdown();
        }
        var old = new ArrayList<String>();
        for (var client : clients) {
            old.addAll(client.get());
        }

        assertEquals(List.of(), old);
    }

    private static double hits(PackagedServer server) {
        return new ServerClient().metric(server, "graphql_response_cache_requests_total{result=\"hit\"}");
    }

    /** Starts the servers on one database, two where the database supports it. */
    private void start() throws Exception {
        var database = TestDatabase.loaded(directory.resolve("database"));
        Files.createDirectories(directory.resolve("database"));
        for (int number = 0; number < (TestDatabase.isPostgresql() ? 2 : 1); number++) {
            var folder = directory.resolve("server" + number);
            TestUser.CURATOR.addTo(folder);
            var server = PackagedServer.launch(folder, database, PackagedServer.withoutQuotas());
            servers.add(server);
            server.awaitReady();
        }
    }

    /** Writes one tenant, which has no other writer, and reads it. */
    private final class Client {
        private final ServerClient http = new ServerClient();
        private final String tenant;
        private int version;
        /** The last response to a GET, as an HTTP cache would store it: both servers return the same entity tag. */
        private HttpResponse<String> kept;

        Client(String tenant, int version) {
            this.tenant = tenant;
            this.version = version;
        }

        /** Returns the stale states that were read. */
        List<String> writeAndRead() throws Exception {
            var old = new ArrayList<String>();
            for (int pair = 0; pair < PAIRS / CLIENTS || !cached; pair++) {
                var writes = servers.get(pair % servers.size());
                var reads = servers.get((pair + 1) % servers.size());
                String value = "listed " + pair;
                write(writes, value);
                // Twice: the second request reads what the first one has cached.
                for (int again = 0; again < 2; again++) {
                    for (String seen : List.of(
                            listedIn(http.ask(reads, ALL, Map.of()).at("/data/tenants/nodes")),
                            listedIn(http.ask(reads, ONE, Map.of("id", tenant)).at("/data")),
                            listedIn(get(reads, ALL).at("/data/tenants/nodes")))) {
                        if (!seen.equals(value)) {
                            old.add("pair " + pair + ": " + seen + " instead of " + value);
                        }
                    }
                }
            }
            return old;
        }

        private void write(PackagedServer server, String value) throws Exception {
            var input = Map.of("id", tenant, "version", version, "listedIn", value);
            var answer = http.ask(server, UPDATE, Map.of("input", input));
            assertTrue(answer.path("errors").isMissingNode(), answer::toString);
            version = answer.at("/data/updateTenant/tenant/version").asInt();
        }

        private String listedIn(JsonNode tenants) {
            for (var node : tenants) {
                if (node.path("id").asText().equals(tenant)) {
                    return node.path("listedIn").asText();
                }
            }
            return "none";
        }

        private JsonNode get(PackagedServer server, String query) throws Exception {
            var address = server.uri().resolve("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            var request = HttpRequest.newBuilder(address);
            if (kept != null) {
                request.header(
                        "If-None-Match", kept.headers().firstValue("ETag").orElseThrow());
            }
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 304) {
                return JSON.readTree(kept.body());
            }
            assertEquals(200, answer.statusCode(), answer.body());
            kept = answer;
            return JSON.readTree(answer.body());
        }
    }
}
