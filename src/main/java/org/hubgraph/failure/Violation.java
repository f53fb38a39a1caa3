package org.hubgraph.failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One problem of an input.
 *
 * @param path the position, from the argument's name down: strings for fields, indexes (from 0) for list items
 * @param message says what to do
 */
public record Violation(List<Object> path, String message) {

    /** The form in {@code extensions.violations}: indexes are in decimal, so that all steps of a path are strings. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("path", path.stream().map(Object::toString).toList());
        map.put("message", message);
        return map;
    }

    /** Formats a path as in code: input.names[0].text. */
    public static String written(List<Object> path) {
        var text = new StringBuilder();
        for (Object step : path) {
            text.append(step instanceof Integer index ? "[" + index + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
