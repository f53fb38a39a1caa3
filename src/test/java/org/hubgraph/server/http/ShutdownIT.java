package org.hubgraph.server.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.GoAway;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.Load;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.SocketClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A server that is stopped (SIGTERM) first reports that it is no longer ready, and responds to all requests that it has
 * accepted.
 */
class ShutdownIT {
    private static final String SHORT = "{ hub(slug: \"ai-tower\") { name } }";
    private static final String LONG = "{ hubs { nodes { name tenants { nodes { name people(first: 5) { nodes { name"
            + " affiliations(first: 5) { nodes { organisation { __typename } } } } } } } } } }";
    private static final String BODY = "{\"query\":\"{ hub(slug: \\\"ai-tower\\\") { name } }\"}";
    private static final int HALF = BODY.length() / 2;
    private static final String ANSWER = "{\"data\":{\"hub\":{\"name\":\"AI Tower\"}}";
    /** The exit status of a JVM after SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    private static final int SECONDS = 30;

    @TempDir
    Path directory;

    private PackagedServer server;

    /** @param delay in seconds: sufficient for all requests meanwhile, even on a busy machine */
    private void start(int delay) {
        server = PackagedServer.start(
                directory,
                PackagedServer.withoutQuotas(
                        "-Dquarkus.shutdown.delay=" + delay + "s",
                        "-Dquarkus.shutdown.timeout=60s",
                        "-Dhubgraph.limit.body-milliseconds=120000",
                        "-Dhubgraph.limit.request-milliseconds=60000"));
    }

    @AfterEach
    void kill() {
        server.kill();
    }

    @Test
    void whatWasAcceptedIsAnswered() throws Exception {
        start(15);
        try (var load = new Load();
                var slow = new Socket(server.uri().getHost(), server.uri().getPort())) {
            for (var query : List.of(SHORT, LONG)) {
                load.begin(query, server::uri);
            }
            server.await("answer", () -> load.answered() > 100);
            sendHalf(slow);

            server.terminate();

            server.await("say that it is not ready", server::saysNotReady);
            int before = load.answered();
            server.await("answer requests that come now", () -> load.answered() > before + 5);
            server.await("say that it is alive", server::isLive);
            // By now a load balancer has noticed.
            assertEquals(List.of(), load.end());
            // The server ends after its last response to an accepted request.
            server.awaitLog("Waiting for HTTP requests to complete");
            String answer = sendRest(slow);
            assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.contains(ANSWER), answer);

            assertEquals(TERMINATED, server.awaitEnd());
            assertFalse(server.log().contains("Timed out"), server::log);
        }
    }

    @Test
    void clientsAreAskedToConnectAnewAndWhoFollowsIsSentElsewhereWhenNothingNewIsAccepted() throws Exception {
        int delay = 10;
        start(delay);
        String follow = "subscription { changed { cursor } }";
        var vertx = Vertx.vertx();
        try (var stream = EventStreamClient.follow(server.uri(), follow, Map.of());
                var socket = SocketClient.initialised(server.uri())) {
            socket.subscribe("1", follow, Map.of());
            assertNotNull(stream.awaitLastId());
            var goAway = new CompletableFuture<GoAway>();
            var client = vertx.httpClientBuilder()
                    .with(new HttpClientOptions()
                            .setProtocolVersion(HttpVersion.HTTP_2)
                            .setHttp2ClearTextUpgrade(false)
                            .setDefaultHost(server.uri().getHost())
                            .setDefaultPort(server.uri().getPort()))
                    .withConnectHandler(connection -> connection.goAwayHandler(goAway::complete))
                    .build();
            assertTrue(askByHttp2(client).contains(ANSWER));
            assertEquals("", askByHttp1().firstValue("Connection").orElse(""));
            assertFalse(goAway.isDone());
            long start = System.nanoTime();

            server.terminate();

            server.await("say that it is not ready", server::saysNotReady);
            assertTrue(askByHttp2(client).contains(ANSWER));
            // If no stream is open, the connection may be closed at once; the last stream is then that of the second
            // request.
            int last = goAway.get(SECONDS, TimeUnit.SECONDS).getLastStreamId();
            assertTrue(last == Integer.MAX_VALUE || last == 3, "streams up to " + last + " are answered");
            assertEquals("close", askByHttp1().firstValue("Connection").orElse(""));
            assertNull(stream.next(), "no event, not even that it is complete");
            assertEquals(1001, socket.closeCode());
            assertTrue(
                    System.nanoTime() - start > TimeUnit.SECONDS.toNanos(delay - 1),
                    "by then a load balancer has noticed");
            assertEquals(TERMINATED, server.awaitEnd());
            assertFalse(server.log().contains("Timed out"), server::log);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void sendHalf(Socket socket) throws IOException {
        var head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + BODY.length() + "\r\n\r\n";
        send(socket, head + BODY.substring(0, HALF));
    }

    /** Returns the response, once the server has closed the connection. */
    private static String sendRest(Socket socket) throws IOException {
        send(socket, BODY.substring(HALF));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String askByHttp2(io.vertx.core.http.HttpClient client) throws Exception {
        return client.request(HttpMethod.POST, "/graphql")
                .compose(request ->
                        request.putHeader("Content-Type", "application/json").send(BODY))
                .compose(response -> response.body())
                .toCompletionStage()
                .toCompletableFuture()
                .get(SECONDS, TimeUnit.SECONDS)
                .toString();
    }

    private java.net.http.HttpHeaders askByHttp1() throws Exception {
        URI address = server.uri().resolve("/graphql");
        var request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertTrue(response.body().contains(ANSWER), response.body());
        return response.headers();
    }
}
