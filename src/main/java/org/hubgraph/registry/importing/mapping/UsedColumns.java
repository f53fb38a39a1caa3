package org.hubgraph.registry.importing.mapping;

import java.util.Set;

/** Collects the columns of a row that a record reads. */
final class UsedColumns {
    private UsedColumns() {}

    static void add(RecordRule record, Set<String> columns) {
        boolean inside = record.each() != null;
        add(record.each(), false, columns);
        add(record.when(), inside, columns);
        add(record.key(), inside, columns);
        add(record.locator(), inside, columns);
        record.fields().forEach(rule -> add(rule, inside, columns));
    }

    private static void add(FieldRule rule, boolean inside, Set<String> columns) {
        if (rule instanceof FieldRule.Leaf leaf) {
            leaf.rule().columns().forEach(column -> add(column, inside, columns));
        } else if (rule instanceof FieldRule.Several several) {
            several.rules().forEach(one -> add(one, inside, columns));
        } else if (rule instanceof FieldRule.Reference reference) {
            reference.values().values().forEach(value -> value.columns().forEach(one -> add(one, inside, columns)));
            add(reference.key(), inside, columns);
            add(reference.when(), inside, columns);
        } else if (rule instanceof FieldRule.Nested nested) {
            boolean deeper = inside || !nested.each().isEmpty();
            if (!nested.each().isEmpty()) {
                add(nested.each().get(0), inside, columns);
            }
            add(nested.when(), deeper, columns);
            nested.fields().forEach(one -> add(one, deeper, columns));
        }
    }

    private static void add(KeyRule key, boolean inside, Set<String> columns) {
        if (key != null) {
            key.columns().forEach(column -> add(column, inside, columns));
        }
    }

    private static void add(Condition condition, boolean inside, Set<String> columns) {
        if (condition != null) {
            add(condition.column(), inside, columns);
        }
    }

    /** @param inside whether the column is of an element of a list, unless its path begins at the row */
    private static void add(ColumnPath path, boolean inside, Set<String> columns) {
        if (path != null && (!inside || !path.isRelative())) {
            columns.add(path.column());
        }
    }
}
