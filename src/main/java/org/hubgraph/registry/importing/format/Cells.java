package org.hubgraph.registry.importing.format;

import java.util.BitSet;
import java.util.List;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.value.TextRules;

/**
 * The cells of a row of a spreadsheet.
 *
 * @param line in which the row begins, from 1
 * @param numbers the positions of cells that are numbers and no texts, from 0. Their values have a decimal point.
 */
record Cells(long line, List<String> values, BitSet numbers, List<CellFault> faults) {
    /** @param column its position, from 0 */
    record CellFault(int column, ImportFault fault) {}

    /** Whether no cell has a value, not even one with a fault. */
    boolean isBlank() {
        return faults.isEmpty() && values.stream().allMatch(TextRules::showsNothing);
    }
}
