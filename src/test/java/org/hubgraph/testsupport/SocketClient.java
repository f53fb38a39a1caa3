package org.hubgraph.testsupport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A client of the protocol {@code graphql-transport-ws} that sends only what the test tells it to. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final int SECONDS = 30;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile String reason;
    private WebSocket socket;

    private SocketClient() {}

    /** @param headers alternating names and values */
    public static SocketClient open(URI server, String... headers) {
        return openIn("graphql-transport-ws", server, headers);
    }

    public static SocketClient openIn(String protocol, URI server, String... headers) {
        var client = new SocketClient();
        var builder = HTTP.newWebSocketBuilder().subprotocols(protocol);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        var address = URI.create("ws://" + server.getAuthority() + "/graphql");
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    /** A client whose connection is acknowledged. */
    public static SocketClient initialised(URI server, String... headers) throws InterruptedException {
        return open(server, headers).initialise(Map.of());
    }

    public SocketClient initialise(Map<String, ?> payload) throws InterruptedException {
        send(Map.of("type", "connection_init", "payload", payload));
        String type = next().get("type").asText();
        if (!type.equals("connection_ack")) {
            throw new AssertionError(type);
        }
        return this;
    }

    public void send(Object message) {
        sendText(GraphQLCall.json(message));
    }

    public void sendText(String message) {
        socket.sendText(message, true).join();
    }

    public void subscribe(String id, String document, Map<String, ?> variables) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document, "variables", variables)));
    }

    /** Waits for the next message; null if the socket was closed. */
    public JsonNode next() throws InterruptedException {
        var message = messages.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("No message came");
        }
        if (message.isMissingNode()) {
            messages.add(message);
            return null;
        }
        return message;
    }

    /** Waits for the code with which the server closes the socket. */
    public int closeCode() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    public String reason() {
        return reason;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            messages.add(GraphQLCall.parsed(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
        reason = why;
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(1006);
    }

    private void end(int code) {
        closed.complete(code);
        messages.add(MissingNode.getInstance());
    }

    @Override
    public void close() {
        socket.abort();
    }
}
