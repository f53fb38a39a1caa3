package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Changes one tenant repeatedly and reads it after each change. It is the tenant's only writer, so an older state is an
 * error.
 */
final class Writer extends Thread {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WRITTEN = "Hubgraph-Written";
    private static final String READ = "query Read($slug: String!) { tenant(slug: $slug) { id version website } }";
    private static final String WRITE =
            "mutation Write($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final String authorization;
    private final String slug;
    private final long pauseMillis;
    private volatile boolean ended;
    /**
     * The position of the last write in the database's log, as returned by the server. It is sent with every request;
     * null if the server returned none.
     */
    private String written;

    private int writes;
    private int older;
    private int errors;
    private String firstError;

    Writer(URI url, String user, int number, long pauseMillis) {
        super("writer-" + number);
        this.url = url;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        this.slug = "tenant-" + number;
        this.pauseMillis = pauseMillis;
    }

    @Override
    public void run() {
        while (!ended) {
            try {
                once();
                sleep(pauseMillis);
            } catch (IOException failed) {
                error(failed.toString());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void once() throws IOException, InterruptedException {
        var before = ask(READ, Map.of("slug", slug)).path("tenant");
        if (before.isMissingNode()) {
            return;
        }
        var written = ask(
                        WRITE,
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        before.path("id").asText(),
                                        "version",
                                        before.path("version").asInt(),
                                        "website",
                                        "https://www.example.com/" + System.nanoTime())))
                .at("/updateTenant/tenant");
        if (written.isMissingNode()) {
            return;
        }
        writes++;
        var after = ask(READ, Map.of("slug", slug)).path("tenant");
        if (!after.isMissingNode()
                && after.path("version").asInt() < written.path("version").asInt()) {
            older++;
        }
    }

    /** Returns the value of {@code data}; a missing node after an error, which is counted. */
    private JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
        if (written != null) {
            builder.header(WRITTEN, written);
        }
        var response = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        written = response.headers().firstValue(WRITTEN).orElse(written);
        var answer = response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode();
        if (response.statusCode() != 200 || answer.hasNonNull("errors")) {
            error(response.statusCode() + " " + response.body());
            return JSON.missingNode();
        }
        return answer.path("data");
    }

    private void error(String what) {
        errors++;
        if (firstError == null) {
            firstError = what;
        }
    }

    /** Stops after the current change has been read, and waits for that. */
    void end() throws InterruptedException {
        ended = true;
        join();
    }

    int writes() {
        return writes;
    }

    int older() {
        return older;
    }

    int errors() {
        return errors;
    }

    /** Null if there were no errors. */
    String firstError() {
        return firstError;
    }
}
