package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A client of packaged servers that writes as {@link TestUser#CURATOR} and remembers the write position that they
 * return.
 */
public final class ServerClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MUTATION = Pattern.compile("^mutation\\b", Pattern.MULTILINE);
    private static final String WRITTEN = "Hubgraph-Written";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String written;

    /** The position of the last mutation; null before the first one, and if there is no replica. */
    public String written() {
        return written;
    }

    /** Replaces the position; null for none. */
    public void pretend(String position) {
        written = position;
    }

    /** The complete response. The request contains the position of the last write. */
    public JsonNode ask(PackagedServer server, String document, Map<String, ?> variables)
            throws IOException, InterruptedException {
        return ask(server, document, variables, null);
    }

    /** The same with an {@code Idempotency-Key}; null for none. */
    public JsonNode ask(PackagedServer server, String document, Map<String, ?> variables, String key)
            throws IOException, InterruptedException {
        boolean mutation = MUTATION.matcher(document).find();
        var request = request(server.uri())
                .POST(HttpRequest.BodyPublishers.ofString(
                        GraphQLCall.json(Map.of("query", document, "variables", variables))));
        if (mutation) {
            request.header("Authorization", TestUser.CURATOR.credentials());
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (written != null) {
            request.header(WRITTEN, written);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (mutation) {
            written = answer.headers().firstValue(WRITTEN).orElse(null);
        }
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(URI server) {
        return HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60));
    }

    /** The value of a metric of the server, by its name with labels; 0 if it does not exist. */
    public double metric(PackagedServer server, String name) {
        var request = HttpRequest.newBuilder(server.uri().resolve("/metrics")).build();
        try {
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .sum();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
