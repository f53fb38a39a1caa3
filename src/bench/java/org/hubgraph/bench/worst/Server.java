package org.hubgraph.bench.worst;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

/** The server whose limits are tested, over HTTP. Its quotas per minute must be disabled. */
public final class Server {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final LongSupplier cpuMillis;

    /**
     * @param url of its GraphQL endpoint
     * @param cpuMillis returns the processor time in milliseconds that it has used so far; always -1 if unknown
     */
    public Server(URI url, LongSupplier cpuMillis) {
        this.url = url;
        this.cpuMillis = cpuMillis;
    }

    public GraphQLSchema schema() {
        var text = send(HttpRequest.newBuilder(URI.create(url + "/schema.graphql")));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    JsonNode data(String query) {
        return parsed(post(query)).path("data");
    }

    public Measured measure(String query) {
        long before = cpuMillis.getAsLong();
        String response = post(query);
        long used = cpuMillis.getAsLong() - before;
        var answer = parsed(response);
        var error = answer.at("/errors/0/extensions");
        String limit = error.path("limit").asText();
        return new Measured(
                query,
                answer.at("/extensions/cost/objects").asLong(-1),
                objects(answer.path("data")),
                response.length(),
                before < 0 ? -1 : used,
                error.isMissingNode() ? null : (error.path("code").asText() + " " + limit).strip());
    }

    /** The number of objects inside a value, without the value itself. */
    private static long objects(JsonNode value) {
        long objects = 0;
        for (JsonNode inner : value) {
            objects += (inner.isObject() ? 1 : 0) + objects(inner);
        }
        return objects;
    }

    private String post(String query) {
        try {
            return send(HttpRequest.newBuilder(url)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query)))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException unreachable) {
            throw new IllegalStateException(url + " does not answer", unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode parsed(String response) {
        try {
            return JSON.readTree(response);
        } catch (IOException noJson) {
            throw new IllegalStateException(response, noJson);
        }
    }
}
