package org.hubgraph.registry.importing.cleaning;

/** What begins the decimals of a number. */
public enum DecimalSign {
    /** A point, as in numbers of JSON files and of workbooks. */
    POINT,
    /** A comma, as the mapping says; points separate thousands. */
    COMMA,
    /** Not specified by the mapping: inferred from the number, which is rejected if it can be read in two ways. */
    UNTOLD
}
