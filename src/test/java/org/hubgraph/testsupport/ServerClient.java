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

/** Somebody who asks packaged servers, writes through them as {@link TestUser#CURATOR}, and keeps what they say of it. */
public final class ServerClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MUTATION = Pattern.compile("^mutation\\b", Pattern.MULTILINE);
    private static final String WRITTEN = "Hubgraph-Written";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String written;

    /** What the last mutation was told of its place; null before, and where there is no replica. */
    public String written() {
        return written;
    }

    /** Forgets it, or pretends to have been told so. */
    public void pretend(String position) {
        written = position;
    }

    /** The whole answer. What was written last is sent along. */
    public JsonNode ask(PackagedServer server, String document, Map<String, ?> variables)
            throws IOException, InterruptedException {
        boolean mutation = MUTATION.matcher(document).find();
        var request = request(server.uri())
                .POST(HttpRequest.BodyPublishers.ofString(
                        GraphQLCall.json(Map.of("query", document, "variables", variables))));
        if (mutation) {
            request.header("Authorization", TestUser.CURATOR.credentials());
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

    /** The value of a metric of the server, with its labels as they stand there; 0 if it is not there. */
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
