package org.hubgraph.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.SourceLocation;

import org.hubgraph.failure.Code;

/**
 * An error as a client reads it (specification, section 7.1.2).
 *
 * @param message says what to do; no class name, no stack
 * @param path empty for an error of the request
 * @param requestId null but for {@link Code#INTERNAL}, whose cause is in the log under this id
 */
record ResponseError(Code code, String message, List<SourceLocation> locations, List<Object> path, String requestId) {

    static ResponseError ofRequest(Code code, String message) {
        return new ResponseError(code, message, List.of(), List.of(), null);
    }

    Map<String, Object> asMap() {
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
        if (requestId != null) {
            extensions.put("requestId", requestId);
        }
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
