package org.hubgraph.failure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact in the two states of a {@link Conflict}.
 *
 * @param field its name in inputs
 * @param current the current value; null for none
 * @param yours the value that the change would result in; null for none
 */
public record FactConflict(String field, String current, String yours) {

    /** The form in {@code extensions.conflicts}. */
    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("field", field);
        map.put("current", current);
        map.put("yours", yours);
        return map;
    }
}
