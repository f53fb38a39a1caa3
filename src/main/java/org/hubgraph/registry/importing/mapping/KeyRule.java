package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.registry.importing.cleaning.TextCleaning;
import org.hubgraph.value.TextKeys;

/**
 * How the key of a record is made: the values of columns, joined by slashes.
 *
 * @param folded whether keys that differ in case, accents and blanks are one
 */
record KeyRule(List<ColumnPath> columns, boolean folded) {
    private static final int LONGEST = 500;

    /** Null if no column has a value. */
    String key(Scope scope) {
        var parts = new ArrayList<String>(columns.size());
        boolean given = false;
        for (var column : columns) {
            var values = column.values(scope);
            String text = values.isEmpty()
                    ? null
                    : TextCleaning.name(values.get(0).asText()).value();
            given |= text != null;
            parts.add(text == null ? "" : folded ? TextKeys.searchKey(text) : text);
        }
        String key = String.join("/", parts);
        return !given ? null : key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
