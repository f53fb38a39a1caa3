package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A client that writes to packaged servers and reuses its connections. Thread-safe: it can act as several concurrent
 * clients.
 */
public final class Editor {
    public static final String NAME = "alice";

    public static final String PASSWORD = "a long one";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param replayed whether the server returned a stored response */
    public record Reply(int status, boolean replayed, String body) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException noJson) {
                throw new UncheckedIOException(body, noJson);
            }
        }
    }

    /** Settings of a server that knows the editor and does not limit the rate of writes. */
    public static String[] settings(String... more) {
        String users = "-Dquarkus.security.users.embedded.";
        var own = Stream.of(
                users + "users." + NAME + "=" + TestUser.digest(NAME, PASSWORD),
                users + "roles." + NAME + "=editor",
                // All clients of a test have the same address.
                "-Dhubgraph.limit.client-waiting=100000",
                // A server that has just started is slow at first, especially on a busy machine.
                "-Dhubgraph.limit.request-milliseconds=60000");
        return PackagedServer.withoutQuotas(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
    }

    /**
     * @param idempotencyKey null for none
     * @throws IOException if there is no response
     */
    public Reply send(PackagedServer server, String document, Map<String, ?> variables, String idempotencyKey)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", TestUser.basic(NAME, PASSWORD))
                .timeout(Duration.ofSeconds(90))
                .POST(HttpRequest.BodyPublishers.ofString(
                        GraphQLCall.json(Map.of("query", document, "variables", variables))));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
        return new Reply(response.statusCode(), replayed, response.body());
    }

    /** The value of the header field {@code Authorization}. */
    public static String credentials() {
        return TestUser.basic(NAME, PASSWORD);
    }

    /** The data of a response without errors. Fails if there is no response. */
    public JsonNode data(PackagedServer server, String query, Map<String, ?> variables) {
        JsonNode answer;
        try {
            answer = send(server, query, variables, null).json();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        assertTrue(answer.path("errors").isMissingNode(), () -> GraphQLCall.json(variables) + "\n" + answer);
        return answer.get("data");
    }
}
