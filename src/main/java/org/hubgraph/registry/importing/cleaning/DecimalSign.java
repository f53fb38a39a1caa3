package org.hubgraph.registry.importing.cleaning;

/** What begins the decimals of a number. */
public enum DecimalSign {
    /** A point, as in numbers of JSON files and of workbooks. */
    POINT,
    /** A comma, as the mapping says; points separate thousands. */
    COMMA,
    /** Nobody has told it: the number itself decides, unless it can be read in two ways. */
    UNTOLD
}
