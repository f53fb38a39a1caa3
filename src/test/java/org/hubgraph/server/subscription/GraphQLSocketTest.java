package org.hubgraph.server.subscription;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** GraphQL over WebSocket: the messages and close codes of the protocol. */
@QuarkusTest
@ChangesRegistry
class GraphQLSocketTest {
    private static final String FOLLOW = "subscription { changed(types: [TENANT]) { node { subjectId } } }";
    private static final String QUERY = "{ hub(slug: \"ai-tower\") { name } }";
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id } } }";

    @Inject
    MeterRegistry metrics;

    @Test
    void aQueryHasOneResponse() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.subscribe("a \"name\"", QUERY, Map.of());

            var next = client.next();
            assertEquals("next", next.get("type").asText());
            assertEquals("a \"name\"", next.get("id").asText());
            assertEquals("AI Tower", next.at("/payload/data/hub/name").asText());
            assertEquals("complete", client.next().get("type").asText());
        }
    }

    @Test
    void severalOperationsShareASocket() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.subscribe("follow", FOLLOW, Map.of());
            client.subscribe("ask", QUERY, Map.of());
            assertEquals("ask", client.next().get("id").asText());
            assertEquals("complete", client.next().get("type").asText());
            awaitOpen(1);

            var tenant = Edits.tenant("Told Over A Socket");

            var told = client.next();
            assertEquals("follow", told.get("id").asText());
            assertEquals(tenant.get("id"), told.at("/payload/data/changed/node/subjectId"));
        }
        awaitOpen(0);
    }

    @Test
    void whatIsCompleteIsFollowedNoMoreAndItsIdIsFree() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.subscribe("1", FOLLOW, Map.of());
            awaitOpen(1);
            client.send(Map.of("type", "complete", "id", "1"));
            awaitOpen(0);
            Edits.tenant("Told Nobody");

            client.subscribe("1", QUERY, Map.of());

            assertEquals("AI Tower", client.next().at("/payload/data/hub/name").asText());
            client.next();
            // An operation that is complete on both sides causes no further message.
            client.send(Map.of("type", "complete", "id", "1"));
            client.send(Map.of("type", "ping"));
            assertEquals("pong", client.next().get("type").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYNTAX {",
                "VALIDATION { nothing }",
                "VALIDATION subscription { changed { nothing } }",
                "INVALID subscription { changed(after: \"nowhere\") { cursor } }"
            })
    void whatCannotBeRunIsAnError(String row) throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.subscribe("1", row.substring(row.indexOf(' ') + 1), Map.of());

            var error = client.next();

            assertEquals("error", error.get("type").asText(), error::toString);
            assertEquals(
                    row.substring(0, row.indexOf(' ')),
                    error.at("/payload/0/extensions/code").asText());
            assertFalse(error.at("/payload/0/extensions/requestId").asText("").isEmpty(), error::toString);
            client.subscribe("1", QUERY, Map.of());
            assertEquals("next", client.next().get("type").asText());
        }
    }

    @Test
    void rightsAreThoseOfTheCredentialsThatCameWithTheSocketOrInIt() throws Exception {
        var input = Map.of(
                "input",
                Edits.cited(
                        "names",
                        List.of(Map.of("text", "Written Over A Socket", "language", "en", "kind", "OFFICIAL")),
                        "kinds",
                        List.of("COMPANY")));
        try (var nobody = SocketClient.initialised(server());
                var admin = SocketClient.initialised(server(), "Authorization", TestUser.ADMIN.credentials());
                var editor = SocketClient.open(server())
                        .initialise(Map.of("authorization", TestUser.EDITOR.credentials()))) {
            for (var client : List.of(nobody, admin, editor)) {
                client.subscribe("1", CREATE, input);
            }

            assertEquals(
                    "UNAUTHENTICATED",
                    nobody.next().at("/payload/0/extensions/code").asText());
            assertEquals(
                    "FORBIDDEN", admin.next().at("/payload/0/extensions/code").asText());
            assertFalse(editor.next()
                    .at("/payload/data/createTenant/tenant/id")
                    .asText("")
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ZWRpdG9yOmd1ZXNzZWQ=", "Basic ZWRpdG9y\r\nA: b", "Basic \u0000", "Nothing", ""})
    void wrongCredentialsAreForbidden(String credentials) throws Exception {
        try (var client = SocketClient.open(server())) {
            client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", credentials)));
            assertEquals(4403, client.closeCode());
        }
    }

    @Test
    void nothingRunsBeforeTheConnectionIsAcknowledged() throws Exception {
        try (var client = SocketClient.open(server())) {
            client.subscribe("1", QUERY, Map.of());
            assertEquals(4401, client.closeCode());
        }
    }

    @Test
    void aConnectionIsInitialisedOnce() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.send(Map.of("type", "connection_init"));
            assertEquals(4429, client.closeCode());
        }
    }

    /** It is retained as long as the subscription lasts. */
    @Test
    void aSubscriptionIsNoLongerThanTheLimit() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.subscribe("1", FOLLOW + " # " + "x".repeat(17_000), Map.of());
            var error = client.next();
            assertEquals("error", error.get("type").asText(), error::toString);
            assertEquals(
                    "subscription-characters",
                    error.at("/payload/0/extensions/limit").asText());
        }
    }

    @Test
    void anIdIsUsedOnceAtATime() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            String id = "ü".repeat(200);
            client.subscribe(id, FOLLOW, Map.of());
            client.subscribe(id, QUERY, Map.of());
            assertEquals(4409, client.closeCode());
            assertTrue(client.reason().startsWith("Subscriber for ü"), client.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"type\":1}",
                "{\"type\":\"start\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"complete\"}"
            })
    void whatIsNoMessageOfTheProtocolEndsTheSocket(String message) throws Exception {
        try (var client = SocketClient.initialised(server())) {
            client.sendText(message);
            assertEquals(4400, client.closeCode());
        }
    }

    @Test
    void aMessageAsLargeAsABodyMayBeIsReadAndALargerOneIsNot() throws Exception {
        try (var client = SocketClient.initialised(server())) {
            String head = "{\"type\":\"ping\",\"payload\":{\"filler\":\"";
            client.sendText(head + "x".repeat(1_048_576 - head.length() - 3) + "\"}}");
            assertEquals("pong", client.next().get("type").asText());

            client.sendText(head + "x".repeat(1_048_577 - head.length() - 3) + "\"}}");
            assertEquals(1009, client.closeCode());
        }
    }

    @Test
    void anotherProtocolIsNotSpoken() throws Exception {
        try (var client = SocketClient.openIn("graphql-ws", server())) {
            assertEquals(4406, client.closeCode());
        }
    }

    @Test
    void pagesOfOtherOriginsOpenNone() throws Exception {
        SocketClient.initialised(server(), "Origin", "http://" + server().getAuthority())
                .close();
        var refused = assertThrows(
                CompletionException.class, () -> SocketClient.open(server(), "Origin", "https://other.example"));
        assertTrue(refused.getCause() instanceof java.net.http.WebSocketHandshakeException, refused::toString);
    }

    private void awaitOpen(int count) throws InterruptedException {
        var open = metrics.get("graphql.subscriptions").gauge();
        for (int tries = 0; open.value() != count && tries < 3_000; tries++) {
            Thread.sleep(10);
        }
        assertEquals(count, open.value());
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }
}
