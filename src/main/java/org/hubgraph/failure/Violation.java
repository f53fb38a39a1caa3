package org.hubgraph.failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong with an input.
 *
 * @param path where it stands, from the argument's name down: texts for fields, numbers from 0 for places in lists
 * @param message says what to do
 */
public record Violation(List<Object> path, String message) {

    /** As it is in {@code extensions.violations}. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("path", path);
        map.put("message", message);
        return map;
    }

    /** A path as a programmer would write it: input.names[0].text. */
    public static String written(List<Object> path) {
        var text = new StringBuilder();
        for (Object step : path) {
            text.append(step instanceof Integer index ? "[" + index + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
