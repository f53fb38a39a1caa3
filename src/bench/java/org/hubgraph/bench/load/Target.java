package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/**
 * A server that is measured.
 *
 * @param url with the name and password of a user, as in {@code http://alice:secret@localhost:8080/graphql}, if a
 *     workload writes
 * @param queries the folder of {@code WORKLOAD.graphql}, each with an operation of that name
 * @param variables the folder of {@code WORKLOAD.jsonl}, with one JSON object per line
 */
record Target(String name, URI url, Path queries, Path variables) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Target> of(Options options) {
        options.need("target");
        return options.all("target").stream().map(Target::parsed).toList();
    }

    private static Target parsed(String text) {
        var named = text.split("=", 2);
        var parts = named.length == 2 ? named[1].split(",") : new String[0];
        if (parts.length != 2 && parts.length != 3) {
            throw new Refused("--target " + text + ": write NAME=URL,FOLDER or NAME=URL,QUERIES,VARIABLES.");
        }
        return new Target(named[0], URI.create(parts[0]), Path.of(parts[1]), Path.of(parts[parts.length - 1]));
    }

    /** The bodies of the requests, one for each line of the variables. */
    List<String> bodies(String workload) {
        try {
            // Whitespace is removed, as clients built for production do.
            var query = Files.readString(queries.resolve(workload + ".graphql"))
                    .replaceAll("\\s+", " ")
                    .strip();
            var bodies = new ArrayList<String>();
            for (String line : Files.readAllLines(variables.resolve(workload + ".jsonl"))) {
                var body = new LinkedHashMap<String, Object>();
                body.put("operationName", workload);
                body.put("query", query);
                body.put("variables", JSON.readTree(line));
                bodies.add(JSON.writeValueAsString(body));
            }
            return bodies;
        } catch (IOException missing) {
            throw new Refused(workload + " of " + name + " cannot be read: " + missing.getMessage()
                    + ". src/bench/bench variables writes the variables.");
        }
    }

    /** The complete HTTP requests, as bytes. */
    List<byte[]> requests(String workload) {
        return bodies(workload).stream().map(this::request).toList();
    }

    private byte[] request(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        String host = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        String credentials =
                authorization(url).map(value -> "\r\nAuthorization: " + value).orElse("");
        String head = "POST " + url.getPath() + " HTTP/1.1\r\nHost: " + host + credentials
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + bytes.length
                + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the header {@code Authorization}; empty if the URL has no user. */
    static Optional<String> authorization(URI url) {
        return Optional.ofNullable(url.getUserInfo())
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }
}
