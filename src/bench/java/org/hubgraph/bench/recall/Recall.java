package org.hubgraph.bench.recall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/** Searches a server for names as people type them, and prints how many it finds. */
public final class Recall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEARCH =
            "query ($text: String!) { search(text: $text, first: 10) { edges { matched { text } } } }";
    private static final String NAMES = "query ($after: String) { tenants(first: 200, after: $after)"
            + " { nodes { names { text } } pageInfo { hasNextPage endCursor } } }";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    private Recall(URI url) {
        this.url = url;
    }

    public static void run(Options options) throws IOException {
        options.of("url", "names", "count", "seed");
        var recall = new Recall(URI.create(options.need("url")));
        int count = options.count("count", 1_000);
        String file = options.get("names", null);
        var names = file == null
                ? recall.names(count)
                : read(file).stream().limit(count).toList();
        System.out.print(RecallTable.of(names, options.count("seed", 1), recall::position));
    }

    /** The names of a file, as {@link Alterations#names} reads it. */
    public static List<String> read(String file) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            throw new Refused("--names " + file + " cannot be read.");
        }
        return Alterations.names(Files.readAllLines(Path.of(file)));
    }

    /** Names of organisations of the server. */
    private List<String> names(int count) {
        var names = new ArrayList<String>();
        String after = null;
        do {
            var page = data(NAMES, after == null ? Map.of() : Map.of("after", after))
                    .path("tenants");
            page.path("nodes").findValuesAsText("text").forEach(names::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
        } while (after != null && names.size() < count);
        return names.stream().distinct().limit(count).toList();
    }

    private int position(String text, String wanted) {
        return data(SEARCH, Map.of("text", text)).at("/search/edges").findValuesAsText("text").stream()
                .toList()
                .indexOf(wanted);
    }

    private JsonNode data(String query, Map<String, ?> variables) {
        try {
            var request = HttpRequest.newBuilder(url)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                    .build();
            var answer = JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.has("errors")) {
                throw new Refused(url + " answers with " + answer.get("errors"));
            }
            return answer.path("data");
        } catch (IOException unreachable) {
            throw new Refused(url + " does not answer: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
