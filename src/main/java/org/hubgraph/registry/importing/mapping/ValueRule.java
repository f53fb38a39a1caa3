package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.importing.cleaning.DateRules;
import org.hubgraph.registry.importing.cleaning.DecimalSign;

/**
 * Where the value of a field comes from.
 *
 * @param columns the first one that has a value is taken; empty for a constant
 * @param constant null if the value comes from a column
 * @param split the separator of several values in one; null for none
 * @param table values by the values of the file, in lower case; {@code *} is for all others. Null for none.
 * @param otherwise the value if the file has none; null for none
 * @param currency of amounts without one; null for none
 * @param refusing whether a fault of the value refuses the row
 */
record ValueRule(
        List<ColumnPath> columns,
        String constant,
        String split,
        Map<String, String> table,
        String otherwise,
        DateRules dates,
        String currency,
        boolean decimalComma,
        boolean refusing) {
    /** The column for reports; null for a constant. */
    String column() {
        return columns.isEmpty() ? null : columns.get(0).text();
    }

    /** What begins the decimals of a value: a point in a number of the file, and in a constant of the mapping. */
    DecimalSign decimalSign(JsonNode value) {
        if (value.isNumber() || constant != null) {
            return DecimalSign.POINT;
        }
        return decimalComma ? DecimalSign.COMMA : DecimalSign.UNTOLD;
    }

    /** The same rule for a value that is not one of the file. */
    ValueRule withoutTable() {
        return new ValueRule(columns, constant, split, null, otherwise, dates, currency, decimalComma, refusing);
    }
}
