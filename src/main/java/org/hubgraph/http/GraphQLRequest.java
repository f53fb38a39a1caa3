package org.hubgraph.http;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.failure.Invalid;

/**
 * The parameters of a request (GraphQL over HTTP, section "Request parameters").
 *
 * @param query the document
 * @param operationName null if not given
 * @param variables empty if not given
 */
record GraphQLRequest(String query, String operationName, Map<String, Object> variables) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws Invalid for a body that is not a JSON object, and for parameters of wrong types */
    static GraphQLRequest ofBody(byte[] body) {
        Object parsed;
        try {
            parsed = JSON.readValue(body, Object.class);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new Invalid("The body is not JSON"
                    + (at == null ? "." : ": see line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        } catch (IOException | StackOverflowError unreadable) {
            throw new Invalid("The body cannot be read as JSON.");
        }
        if (parsed instanceof java.util.List<?>) {
            throw new Invalid(
                    "The body is a list: several operations in one request are not answered. Send one object.");
        }
        if (!(parsed instanceof Map<?, ?> parameters)) {
            throw new Invalid("The body must be a JSON object with the member query.");
        }
        return of(parameters);
    }

    /** @throws Invalid for variables or extensions that are not JSON objects, and without a query */
    static GraphQLRequest ofUrl(String query, String operationName, String variables, String extensions) {
        var parameters = new java.util.HashMap<String, Object>();
        parameters.put("query", query);
        parameters.put("operationName", operationName);
        parameters.put("variables", object("variables", variables));
        parameters.put("extensions", object("extensions", extensions));
        return of(parameters);
    }

    private static Object object(String name, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException | StackOverflowError malformed) {
            throw new Invalid(name + " in the address is not JSON.");
        }
    }

    private static GraphQLRequest of(Map<?, ?> parameters) {
        var query = parameters.get("query");
        if (query == null || "".equals(query)) {
            throw new Invalid("The request has no query.");
        }
        if (!(query instanceof String document)) {
            throw new Invalid("query must be a string.");
        }
        var operationName = parameters.get("operationName");
        if (operationName != null && !(operationName instanceof String)) {
            throw new Invalid("operationName must be a string.");
        }
        object(parameters, "extensions");
        return new GraphQLRequest(document, (String) operationName, object(parameters, "variables"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<?, ?> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?>)) {
            throw new Invalid(name + " must be a JSON object.");
        }
        return (Map<String, Object>) value;
    }
}
