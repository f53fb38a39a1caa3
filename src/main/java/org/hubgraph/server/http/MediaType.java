package org.hubgraph.server.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The media types of GraphQL over HTTP and over server-sent events.
 *
 * <p>The Accept header is parsed here, because Vert.x (4.5) does not follow RFC 9110: it accepts types with the weight
 * 0, lets the range with the highest weight win over a more specific one, and compares names of types case-sensitively.
 */
public final class MediaType {
    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";
    /** Server-sent events (HTML, section 9.2). */
    public static final String EVENTS = "text/event-stream";

    /** The name of UTF-8, and the form that many clients use. */
    private static final Set<String> UTF8 = Set.of("utf-8", "utf8");

    private MediaType() {}

    /** Whether a body with this Content-Type is JSON in UTF-8. */
    public static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !UTF8.contains(parameter.substring("charset=".length()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Selects the response type by the Accept header (RFC 9110, section 12.5.1): the type with the higher weight. If
     * the weights are equal, {@code application/graphql-response+json} if the header names it, otherwise {@code
     * application/json}. Without the header {@code application/json}, as the draft of GraphQL over HTTP requires. Null
     * if the client accepts neither.
     */
    static String accepted(String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        double graphql = weight(accept, GRAPHQL);
        double json = weight(accept, JSON);
        if (graphql <= 0 && json <= 0) {
            return null;
        }
        if (graphql == json && !accept.toLowerCase(Locale.ROOT).contains(GRAPHQL)) {
            return JSON;
        }
        return graphql >= json ? GRAPHQL : JSON;
    }

    /**
     * Whether the client accepts server-sent events. The header must name them or all text types: a range of all types,
     * which browsers send for every page, is not enough.
     */
    static boolean acceptsEvents(String accept) {
        if (accept == null) {
            return false;
        }
        String ranges = accept.toLowerCase(Locale.ROOT);
        return ranges.contains("text/")
                && Stream.of(ranges.split(",")).anyMatch(range -> precision(range.split(";")[0].strip(), EVENTS) > 0)
                && weight(accept, EVENTS) > 0;
    }

    /**
     * The type, among some, that the Accept header names with the highest weight. Ranges of types are not enough: browsers
     * send them for every page. Empty if the header names a JSON type with the same weight or a higher one.
     */
    public static Optional<String> named(String accept, List<String> types) {
        if (accept == null || types.stream().noneMatch(accept.toLowerCase(Locale.ROOT)::contains)) {
            return Optional.empty();
        }
        double json = Math.max(namedWeight(accept, GRAPHQL), namedWeight(accept, JSON));
        return types.stream()
                .filter(type -> namedWeight(accept, type) > Math.max(0, json))
                .max(Comparator.comparingDouble(type -> namedWeight(accept, type)));
    }

    /** The weight of a type that the header names; -1 if it does not. */
    private static double namedWeight(String accept, String type) {
        boolean named = Stream.of(accept.toLowerCase(Locale.ROOT).split(","))
                .anyMatch(range -> range.split(";")[0].strip().equals(type));
        return named ? weight(accept, type) : -1;
    }

    private static double weight(String accept, String type) {
        double best = -1;
        int precision = -1;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            int fits = precision(parts[0].strip(), type);
            if (fits > precision) {
                precision = fits;
                best = quality(parts);
            }
        }
        return best;
    }

    private static int precision(String range, String type) {
        if (range.equals(type)) {
            return 2;
        }
        return range.equals(type.substring(0, type.indexOf('/')) + "/*") ? 1 : range.equals("*/*") ? 0 : -1;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException malformed) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
