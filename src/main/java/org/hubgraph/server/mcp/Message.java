package org.hubgraph.server.mcp;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.hubgraph.failure.Invalid;
import org.hubgraph.server.document.GraphQLRequest;

/**
 * A JSON-RPC message of a client: a request, a notification, or a response.
 *
 * @param id a string or an integer; null for a notification, and if it is malformed
 * @param method null for a response
 * @param params empty if not given
 * @param fault the reason why the message is not valid; null if it is
 */
record Message(Object id, String method, Map<String, Object> params, McpError fault) {

    /** @throws McpError if the body is not one JSON object */
    static Message of(byte[] body) throws McpError {
        Object parsed;
        try {
            parsed = GraphQLRequest.parsed(body, "The body");
        } catch (Invalid malformed) {
            throw McpError.notJson(malformed.getMessage());
        }
        if (parsed instanceof List<?>) {
            throw McpError.invalidRequest(
                    "Batches, which only the revision 2025-03-26 has, are not supported: send each message by itself.");
        }
        if (!(parsed instanceof Map<?, ?> members)) {
            throw McpError.invalidRequest("The body must be a JSON object.");
        }
        return of(members);
    }

    private static Message of(Map<?, ?> members) {
        Object id = members.get("id");
        boolean identified = id instanceof String || id instanceof Integer || id instanceof Long;
        if (members.containsKey("id") && !identified && !(id instanceof BigInteger)) {
            return faulty(null, "id must be a string or an integer.");
        }
        if (!"2.0".equals(members.get("jsonrpc"))) {
            return faulty(id, "jsonrpc must be \"2.0\".");
        }
        if (!members.containsKey("method") && (members.containsKey("result") || members.containsKey("error"))) {
            return new Message(id, null, Map.of(), null);
        }
        if (!(members.get("method") instanceof String method)) {
            return faulty(id, "method must be a string.");
        }
        Object params = members.get("params");
        if (params != null && !(params instanceof Map<?, ?>)) {
            return faulty(id, "params must be an object.");
        }
        return new Message(id, method, object(params), null);
    }

    private static Message faulty(Object id, String reason) {
        return new Message(id, null, Map.of(), McpError.invalidRequest(reason));
    }

    /** Whether no response is expected: it is a notification or itself a response. */
    boolean expectsNone() {
        return id == null || method == null;
    }

    /** Returns the members of an object; empty for everything else. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }
}
