package org.hubgraph.registry.snapshot;

import java.util.Locale;

/** The kinds of values in the columns of a snapshot, on both databases. */
enum ColumnKind {
    TEXT,
    KEY,
    INTEGER,
    DECIMAL,
    FLOAT,
    BOOLEAN,
    INSTANT,
    TEXTS,
    KEYS;

    /** @param type the database's name of the type */
    static ColumnKind of(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        boolean array = name.startsWith("_") || name.endsWith(" array");
        if (name.contains("uuid")) {
            return array ? KEYS : KEY;
        }
        if (name.contains("char") || name.contains("text")) {
            return array ? TEXTS : TEXT;
        }
        if (name.startsWith("timestamp")) {
            return INSTANT;
        }
        return switch (name) {
            case "integer", "int4", "bigint", "int8", "smallint", "int2" -> INTEGER;
            case "numeric" -> DECIMAL;
            case "double precision", "float8" -> FLOAT;
            case "boolean", "bool" -> BOOLEAN;
            default -> throw new IllegalStateException("A snapshot cannot contain a column of type " + type);
        };
    }
}
