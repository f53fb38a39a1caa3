package org.hubgraph.database.replica;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Queries on a WebSocket while a standby has not replayed what was written. */
@PostgresqlOnly
@ThoroughOnly
class SocketReadsIT {
    private static final String READ = "{ tenants(first: 1) { nodes { id version listedIn } } }";
    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";

    @TempDir
    static Path directory;

    private static ReplicatedServers servers;

    @BeforeAll
    static void start() {
        servers = new ReplicatedServers(directory);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void bothShowTheSame() {
        servers.awaitReplica();
    }

    @Test
    void aWriteIsSeenOnTheSameSocketAndWhereItsPositionIsSent() throws Exception {
        servers.database().pauseReplay();
        try (var socket = open();
                var another = open()) {
            var tenant = result(socket, "1", READ, Map.of()).at("/tenants/nodes/0");
            var input = Map.of(
                    "id",
                    tenant.get("id").asText(),
                    "version",
                    tenant.get("version").asInt(),
                    "listedIn",
                    "written on a socket");
            result(socket, "2", UPDATE, Map.of("input", input));

            assertEquals("written on a socket", listedIn(socket));
            assertEquals(tenant.get("listedIn").asText(), listedIn(another), "the standby shows the earlier state");
        } finally {
            servers.database().resumeReplay();
        }
    }

    @Test
    void aPositionThatIsNoneIsRefused() throws Exception {
        try (var socket = SocketClient.open(servers.reading().uri())) {
            socket.send(Map.of("type", "connection_init", "payload", Map.of("hubgraph-written", "yesterday")));

            assertEquals(4400, socket.closeCode());
        }
    }

    private static SocketClient open() throws InterruptedException {
        return SocketClient.initialised(servers.reading().uri(), "Authorization", TestUser.CURATOR.credentials());
    }

    private static String listedIn(SocketClient socket) throws InterruptedException {
        return result(socket, "3", READ, Map.of())
                .at("/tenants/nodes/0/listedIn")
                .asText();
    }

    private static JsonNode result(SocketClient socket, String id, String document, Map<String, ?> variables)
            throws InterruptedException {
        socket.subscribe(id, document, variables);
        var message = socket.next();
        assertEquals("next", message.path("type").asText(), message::toString);
        assertEquals("complete", socket.next().path("type").asText());
        assertTrue(message.at("/payload/errors").isMissingNode(), message::toString);
        return message.at("/payload/data");
    }
}
