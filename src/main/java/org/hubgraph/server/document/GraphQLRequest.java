package org.hubgraph.server.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotJson;
import org.hubgraph.limit.ClientJson;
import org.hubgraph.limit.Limits;

/**
 * The parameters of a request (GraphQL over HTTP, section "Request parameters").
 *
 * @param query the document; null if it is identified by id or hash
 * @param documentId the id of a trusted document; null if not given
 * @param persistedHash the SHA-256 of a registered document (Automatic Persisted Queries); null if not given
 * @param operationName null if not given
 * @param variables empty if not given
 */
public record GraphQLRequest(
        String query, String documentId, String persistedHash, String operationName, Map<String, Object> variables) {
    private static final ObjectMapper JSON = new ObjectMapper(ClientJson.factory()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Returns the variables as JSON, sorted by name: equal variables have equal texts. */
    public String variablesText() {
        try {
            return JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(variables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Parses the body of a POST request.
     *
     * @throws Invalid if the body is not a JSON object, or if parameters have wrong types
     * @throws LimitExceeded above {@link Limits#variablesBytes()}
     */
    public static GraphQLRequest ofBody(byte[] body, Limits limits) {
        var parsed = parsed(body, "The body");
        if (parsed instanceof List<?>) {
            throw new Invalid(
                    "The body is a list, but batches of several operations are not supported. Send one object.");
        }
        if (!(parsed instanceof Map<?, ?> parameters)) {
            throw new Invalid("The body must be a JSON object with the member query.");
        }
        return of(parameters, body.length, limits);
    }

    /**
     * @param what the subject of error messages, such as "The body"
     * @return maps, lists and values as Jackson parses them
     * @throws NotJson if the bytes are not JSON in UTF-8, or exceed the parser's limits
     */
    public static Object parsed(byte[] json, String what) {
        // Parses text rather than bytes: from bytes, the parser would guess the encoding and accept UTF-16 and UTF-32.
        String text = Utf8.decoded(json);
        if (text == null) {
            throw new NotJson(what + " is not UTF-8.");
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (StreamConstraintsException excessive) {
            throw new NotJson(what + " contains a number that is too long, or is nested too deeply.");
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new NotJson(what + " is not JSON"
                    + (at == null ? "." : ": see line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        } catch (StackOverflowError unreadable) {
            throw new NotJson(what + " cannot be read as JSON.");
        }
    }

    /**
     * Parses the query string of a GET request.
     *
     * @param queryString as sent; null if there is none
     * @throws Invalid if there is no query, if variables or extensions are not JSON objects, or if one of the parameters
     *     is given twice
     * @throws LimitExceeded above {@link Limits#variablesBytes()}
     */
    public static GraphQLRequest ofUrl(String queryString, Limits limits) {
        var given = UrlParameters.all(queryString);
        var parameters = new HashMap<String, Object>();
        for (String name : new String[] {"query", "documentId", "operationName"}) {
            parameters.put(name, UrlParameters.one(name, given));
        }
        for (String name : new String[] {"variables", "extensions"}) {
            parameters.put(name, object(name, UrlParameters.one(name, given)));
        }
        return of(parameters, Integer.MAX_VALUE, limits);
    }

    private static Object object(String name, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException | StackOverflowError malformed) {
            throw new NotJson(name + " in the URL is not JSON.");
        }
    }

    /**
     * @param bytes the size of the whole request; an upper bound for the size of the variables
     * @throws Invalid if there is no query, or if parameters have wrong types
     * @throws LimitExceeded above {@link Limits#variablesBytes()}
     */
    public static GraphQLRequest of(Map<?, ?> parameters, int bytes, Limits limits) {
        String query = text(parameters, "query");
        String documentId = text(parameters, "documentId");
        var persisted = object(object(parameters, "extensions"), "persistedQuery");
        String hash = text(persisted, "sha256Hash");
        if (query == null && documentId == null && hash == null) {
            throw new Invalid("The request has no query.");
        }
        var variables = object(parameters, "variables");
        if (bytes > limits.variablesBytes()) {
            checkBytes(variables, limits);
        }
        return new GraphQLRequest(query, documentId, hash, text(parameters, "operationName"), variables);
    }

    private static void checkBytes(Map<String, Object> variables, Limits limits) {
        int bytes;
        try {
            bytes = variables.isEmpty() ? 0 : JSON.writeValueAsBytes(variables).length;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (bytes > limits.variablesBytes()) {
            throw new LimitExceeded(
                    "variables-bytes",
                    "The variables have " + bytes + " bytes",
                    limits.variablesBytes(),
                    "Send fewer values, or split them into several requests.");
        }
    }

    private static String text(Map<?, ?> parameters, String name) {
        var value = parameters.get(name);
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new Invalid(name + " must be a string.");
        }
        return text;
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
