package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hubgraph.registry.importing.cleaning.TextCleaning;

/** The columns of a rule. */
final class RuleColumns {
    private RuleColumns() {}

    /** The column to name in a fault of the whole field; null if all values are constants. */
    static String first(FieldRule rule) {
        return columns(rule).map(ColumnPath::text).findFirst().orElse(null);
    }

    /** Whether a column has a text, even one that means no value. */
    static boolean hasText(List<ColumnPath> columns, Scope scope) {
        for (var column : columns) {
            for (var value : column.values(scope)) {
                if (!value.isValueNode() || !value.asText().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a column has a value. */
    static boolean isGiven(List<ColumnPath> columns, Scope scope) {
        for (var column : columns) {
            for (var value : column.values(scope)) {
                if (!value.isValueNode() || !TextCleaning.isNothing(value.asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The columns of several fields; those of required fields come first. */
    static List<ColumnPath> of(List<FieldRule> fields) {
        return fields.stream()
                .sorted((a, b) -> Boolean.compare(b.spec().required(), a.spec().required()))
                .flatMap(RuleColumns::columns)
                .toList();
    }

    /** The columns of each value of a rule, of which any gives the value. A constant has none, and no list here. */
    static List<List<ColumnPath>> byValue(FieldRule rule) {
        var values = new ArrayList<List<ColumnPath>>();
        addByValue(rule, values);
        return values;
    }

    private static void addByValue(FieldRule rule, List<List<ColumnPath>> values) {
        if (rule instanceof FieldRule.Several several) {
            several.rules().forEach(one -> addByValue(one, values));
        } else if (rule instanceof FieldRule.Nested nested) {
            nested.fields().forEach(one -> addByValue(one, values));
        } else {
            var columns = columns(rule).toList();
            if (!columns.isEmpty()) {
                values.add(columns);
            }
        }
    }

    private static Stream<ColumnPath> columns(FieldRule rule) {
        if (rule instanceof FieldRule.Leaf leaf) {
            return leaf.rule().columns().stream();
        }
        if (rule instanceof FieldRule.Several several) {
            return several.rules().stream().flatMap(RuleColumns::columns);
        }
        if (rule instanceof FieldRule.Nested nested) {
            return nested.columns().stream();
        }
        var reference = (FieldRule.Reference) rule;
        var key = reference.key() == null ? Stream.<ColumnPath>empty() : reference.key().columns().stream();
        return Stream.concat(key, reference.values().values().stream().flatMap(value -> value.columns().stream()));
    }
}
