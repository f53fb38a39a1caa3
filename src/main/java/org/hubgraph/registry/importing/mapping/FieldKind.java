package org.hubgraph.registry.importing.mapping;

/** How values of a field are cleaned. */
enum FieldKind {
    NAME,
    TEXT,
    LINES,
    DATE,
    COUNTRY,
    LANGUAGE,
    CURRENCY,
    URL,
    EMAIL,
    MONEY,
    DECIMAL,
    NUMBER,
    INTEGER,
    BOOLEAN,
    CONSTANT,
    /** An object with fields of its own. */
    OBJECT
}
