package org.hubgraph.server.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

import org.hubgraph.limit.ClientJson;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The result of a tool.
 *
 * @param structured its structured content
 * @param isError whether the tool failed; the content then has the reasons, so that an assistant can try again
 */
record ToolResult(JsonNode structured, boolean isError) {
    /** Numbers keep their digits. */
    private static final ObjectMapper JSON = ClientJson.mapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static ToolResult of(JsonNode structured) {
        return new ToolResult(structured, false);
    }

    static ToolResult failed(String message) {
        var content = JSON.createObjectNode();
        content.putArray("errors").addObject().put("message", message);
        return new ToolResult(content, true);
    }

    /** The result of a request that was refused. */
    static ToolResult failed(GraphQLResponse refusal) {
        var content = JSON.createObjectNode();
        content.set("errors", JSON.valueToTree(refusal.errorMaps()));
        return new ToolResult(content, true);
    }

    /** The data of a response to a document to which no citations were added. */
    static ToolResult of(GraphQLResponse response) {
        return of(response, data -> Citations.none());
    }

    /**
     * The data of a response with its citations. If it has errors and no value, the tool has failed.
     *
     * @param aliases as {@link CitedDocument#fields}
     * @param reading reads what the response has not
     */
    static ToolResult of(GraphQLResponse response, Map<String, Set<String>> aliases, ObjectCitations.Reading reading) {
        return of(response, data -> {
            ObjectCitations.complete(data, reading);
            var citations = Citations.takenFrom(data, aliases);
            citations.addClaims(reading);
            return citations;
        });
    }

    /** The member {@code data} of a response. */
    static JsonNode data(GraphQLResponse response) {
        return body(response).path("data");
    }

    private static JsonNode body(GraphQLResponse response) {
        try {
            return JSON.readTree(response.body().getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ToolResult of(GraphQLResponse response, Function<JsonNode, Citations> cited) {
        var body = body(response);
        var data = body.path("data");
        if (!data.isObject()) {
            return failed(response);
        }
        var citations = cited.apply(data);
        var content = JSON.createObjectNode();
        content.set("data", data);
        if (body.has("errors")) {
            content.set("errors", body.get("errors"));
        }
        content.set("citations", citations.list());
        if (citations.omitted() > 0) {
            content.put("citationsOmitted", citations.omitted());
        }
        content.set("disputed", citations.disputed());
        boolean nothing = StreamSupport.stream(data.spliterator(), false).allMatch(JsonNode::isNull);
        return new ToolResult(content, nothing && body.has("errors"));
    }

    /** Adds the members of the result: the structured content, and for older clients the same as text. */
    void addTo(Map<String, Object> result) {
        var text = JSON.createObjectNode().put("type", "text").put("text", structured.toString());
        result.put("content", List.of(text));
        result.put("structuredContent", structured);
        result.put("isError", isError);
    }
}
