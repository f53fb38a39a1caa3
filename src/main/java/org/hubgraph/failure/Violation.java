package org.hubgraph.failure;

import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong with an input.
 *
 * @param path where it stands, from the argument's name down: texts for fields, numbers from 0 for places in lists
 * @param message says what to do
 */
public record Violation(List<Object> path, String message) {

    Map<String, Object> asMap() {
        return Map.of("path", path, "message", message);
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
