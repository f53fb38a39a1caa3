package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.hubgraph.registry.importing.cleaning.TextCleaning;
import org.hubgraph.value.Sha256;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.Truncation;

/**
 * How the key of a record is made: the values of columns, joined by slashes. Different values make different keys: slashes
 * inside a value are escaped, and a key that is too long to be stored ends with its digest.
 *
 * @param folded whether keys that differ in case, accents and blanks are one
 */
record KeyRule(List<ColumnPath> columns, boolean folded) {
    private static final int LONGEST = 300;
    private static final int BEGINNING = 200;

    /** Null if no column has a value. */
    String key(Scope scope) {
        var parts = parts(scope);
        if (parts == null) {
            return null;
        }
        String key = parts.size() == 1
                ? parts.get(0)
                : String.join("/", parts.stream().map(KeyRule::escaped).toList());
        return key.length() <= LONGEST ? key : shortened(key);
    }

    /** The values of the columns for people, of any length. Null if no column has a value. */
    String text(Scope scope) {
        var parts = parts(scope);
        return parts == null ? null : String.join("/", parts);
    }

    private List<String> parts(Scope scope) {
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
        return given ? parts : null;
    }

    private static String escaped(String part) {
        return part.indexOf('/') < 0 && part.indexOf('\\') < 0
                ? part
                : part.replace("\\", "\\\\").replace("/", "\\/");
    }

    private static String shortened(String key) {
        return Truncation.to(key, BEGINNING) + "~" + HexFormat.of().formatHex(Sha256.of(key));
    }
}
