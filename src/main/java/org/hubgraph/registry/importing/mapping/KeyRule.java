package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.hubgraph.registry.importing.cleaning.TextCleaning;
import org.hubgraph.value.Sha256;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.Truncation;

/**
 * How the key of a record is made: the values of columns, joined by slashes. Different values make different keys: slashes
 * inside a value are escaped, and a key that is too long to be stored ends with its digest.
 *
 * @param parts the columns of each part; of several, the first that has a value is taken
 * @param folded whether keys that differ in case, accents and blanks are one
 */
record KeyRule(List<List<ColumnPath>> parts, boolean folded) {
    private static final int LONGEST = 300;
    private static final int BEGINNING = 200;

    /** Null if there is none. */
    static KeyRule of(YamlNode node) {
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            return new KeyRule(parts(node), false);
        }
        var fields = node.fields(Set.of("columns", "folded"));
        if (!fields.containsKey("columns")) {
            node.fault("the field columns is missing");
            return null;
        }
        return new KeyRule(
                parts(fields.get("columns")),
                fields.containsKey("folded") && fields.get("folded").truth());
    }

    private static List<List<ColumnPath>> parts(YamlNode node) {
        return node.items().stream()
                .map(part -> part.items().stream().map(RecordReader::path).toList())
                .toList();
    }

    List<ColumnPath> columns() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Null if no column has a value. */
    String key(Scope scope) {
        var values = values(scope);
        if (values == null) {
            return null;
        }
        String key = values.size() == 1
                ? values.get(0)
                : String.join("/", values.stream().map(KeyRule::escaped).toList());
        return key.length() <= LONGEST ? key : shortened(key);
    }

    /** The values of the columns for people, of any length. Null if no column has a value. */
    String text(Scope scope) {
        var values = values(scope);
        return values == null ? null : String.join("/", values);
    }

    private List<String> values(Scope scope) {
        var values = new ArrayList<String>(parts.size());
        boolean given = false;
        for (var columns : parts) {
            String text = value(columns, scope);
            given |= text != null;
            values.add(text == null ? "" : folded ? TextKeys.searchKey(text) : text);
        }
        return given ? values : null;
    }

    private static String value(List<ColumnPath> columns, Scope scope) {
        for (var column : columns) {
            var values = column.values(scope);
            String text = values.isEmpty()
                    ? null
                    : TextCleaning.name(values.get(0).asText()).value();
            if (text != null) {
                return text;
            }
        }
        return null;
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
