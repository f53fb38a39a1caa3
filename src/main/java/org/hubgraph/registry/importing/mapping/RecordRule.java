package org.hubgraph.registry.importing.mapping;

import java.util.List;

/**
 * The objects of one type that a row describes.
 *
 * @param list the list of the file that the rows are in; empty if the file has one only
 * @param each a list inside the row, for whose elements there is an object each; null for one object
 * @param when null for always
 * @param key null if rows are not identified
 * @param locator null for the key or the number of the row
 */
record RecordRule(
        TargetType type,
        String list,
        ColumnPath each,
        Condition when,
        KeyRule key,
        KeyRule locator,
        boolean mentioned,
        boolean optional,
        List<FieldRule> fields) {}
