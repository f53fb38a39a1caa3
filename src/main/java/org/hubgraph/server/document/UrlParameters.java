package org.hubgraph.server.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hubgraph.failure.Invalid;

/** The parameters of a query string ({@code application/x-www-form-urlencoded}), in strict UTF-8. */
public final class UrlParameters {
    private static final int HEX = 16;

    private UrlParameters() {}

    /**
     * @param query as sent, one char per byte; null if there is none
     * @return the values by name; if a name occurs more than once, its first value
     * @throws Invalid if it is not UTF-8, or not correctly percent-encoded
     */
    public static Map<String, String> of(String query) {
        var parameters = new HashMap<String, String>();
        all(query).forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }

    /** As {@link #of}, with all values of each name, in their order. A name without a value has an empty one. */
    public static Map<String, List<String>> all(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (query == null) {
            return parameters;
        }
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : parameter.substring(equals + 1);
                parameters
                        .computeIfAbsent(decoded(name), first -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return parameters;
    }

    /**
     * The value of a parameter that is no list; null if it is not given.
     *
     * @throws Invalid if it is given more than once: servers between this one and the client may read another value
     */
    public static String one(String name, Map<String, List<String>> given) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Invalid(name + " is given twice, but is no list.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char next = encoded.charAt(i);
            if (next == '%') {
                bytes.write(octet(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(next == '+' ? ' ' : next);
            }
        }
        String text = Utf8.decoded(bytes.toByteArray());
        if (text == null) {
            throw new Invalid("The parameters in the URL are not UTF-8.");
        }
        return text;
    }

    private static int octet(String encoded, int at) {
        int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at), HEX) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 1), HEX);
        if (low < 0) {
            throw new Invalid("The parameters in the URL are not percent-encoded correctly.");
        }
        return high * HEX + low;
    }
}
