package org.hubgraph.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request for a page that queries the registry.
 *
 * @param origin the origin that the client used, as trusted proxies forward it
 * @param path the parts of the path that vary, by name
 * @param parameters the parameters of the query string
 */
public record PageRequest(String origin, Map<String, String> path, Map<String, String> parameters) {
    /** Returns a parameter without surrounding spaces; null if it is missing or blank. */
    public String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Encodes a text for a path or a query string. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
