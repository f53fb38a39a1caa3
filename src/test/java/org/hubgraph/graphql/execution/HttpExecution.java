package org.hubgraph.graphql.execution;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The executor over HTTP, as clients use it. */
final class HttpExecution {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI door;

    HttpExecution(URI door) {
        this.door = door;
    }

    ComparedAnswer run(String document, String operationName, Map<String, Object> variables)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        body.put("query", document);
        body.put("operationName", operationName);
        body.put("variables", variables);
        var request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        return ComparedAnswer.of(JSON.readTree(response.body()));
    }
}
