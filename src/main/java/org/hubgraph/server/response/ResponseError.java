package org.hubgraph.server.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.SourceLocation;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;

/**
 * An error in a response (specification, section 7.1.2).
 *
 * @param message says what the client can do; without class names and stack traces
 * @param path empty for a request error
 * @param details additional members of {@code extensions}, by name
 */
public record ResponseError(
        Code code, String message, List<SourceLocation> locations, List<Object> path, Map<String, ?> details) {

    static ResponseError of(Failure failure, List<SourceLocation> locations, List<Object> path) {
        return new ResponseError(failure.code(), failure.getMessage(), locations, path, failure.details());
    }

    static ResponseError ofRequest(Code code, String message, List<SourceLocation> locations) {
        return new ResponseError(code, message, locations, List.of(), Map.of());
    }

    /** An unexpected failure: its cause is in the log, under the request id. */
    static ResponseError internal(List<SourceLocation> locations, List<Object> path) {
        return new ResponseError(
                Code.INTERNAL,
                "An internal error occurred. The server log has the cause under this request id.",
                locations,
                path,
                Map.of());
    }

    Map<String, Object> asMap(String requestId) {
        var map = new LinkedHashMap<String, Object>();
        map.put("message", message);
        if (!locations.isEmpty()) {
            map.put("locations", locations.stream().map(ResponseError::location).toList());
        }
        if (!path.isEmpty()) {
            map.put("path", path);
        }
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        // In the error's extensions, because clients pass these on to error-reporting tools, and no others.
        extensions.put("requestId", requestId);
        map.put("extensions", extensions);
        return map;
    }

    private static Map<String, Object> location(SourceLocation location) {
        var map = new LinkedHashMap<String, Object>();
        map.put("line", location.getLine());
        map.put("column", location.getColumn());
        return map;
    }
}
