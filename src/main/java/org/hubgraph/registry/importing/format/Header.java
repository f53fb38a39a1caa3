package org.hubgraph.registry.importing.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.value.DisplayText;
import org.hubgraph.value.TextRules;

/** The names of the columns of a spreadsheet. A column without a name has that of its position: {@code column 3}. */
final class Header {
    private static final int LONGEST_NAME = 1_000;

    private final List<String> names;
    private final Set<String> columns;

    Header(Cells row, ImportLimits limits) {
        var cells = row.values();
        if (cells.size() > limits.columns()) {
            throw new UnreadableFile(
                    ImportRule.TOO_MANY_COLUMNS, "the file has more than " + limits.columns() + " columns");
        }
        if (row.faults().stream().anyMatch(fault -> fault.fault().rule() == ImportRule.ROW_TOO_LONG)) {
            throw new UnreadableFile(
                    ImportRule.ROW_TOO_LONG,
                    "the names of the columns have more than " + limits.rowCharacters() + " characters");
        }
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String cell : cells) {
            check(cell, found.size() + 1);
            String name = TextRules.showsNothing(cell) ? "column " + (found.size() + 1) : TextRules.trimmed(cell);
            if (!seen.add(name)) {
                throw new UnreadableFile(
                        ImportRule.COLUMN_TWICE, "two columns have the name \"" + DisplayText.of(name) + "\"");
            }
            found.add(name);
        }
        this.names = List.copyOf(found);
        this.columns = Collections.unmodifiableSet(seen);
    }

    private static void check(String cell, int position) {
        if (cell.indexOf('\0') >= 0) {
            throw new UnreadableFile(
                    ImportRule.ENCODING,
                    "the name of column " + position + " has the character U+0000; perhaps the file is in UTF-16");
        }
        if (cell.length() > LONGEST_NAME) {
            throw new UnreadableFile(
                    ImportRule.TOO_LONG,
                    "the name of column " + position + " has more than " + LONGEST_NAME + " characters");
        }
    }

    List<String> names() {
        return names;
    }

    /** The names, to look one up. */
    Set<String> columns() {
        return columns;
    }

    /** @param position from 0 */
    String name(int position) {
        return position < names.size() ? names.get(position) : "column " + (position + 1);
    }

    /** Adds a fault if the row has too many or too few cells. Empty cells at the end are accepted. */
    void compare(List<String> cells, List<ImportFault> faults) {
        compareExtra(cells, faults);
        if (cells.size() < names.size()) {
            faults.add(ImportFault.of(
                    ImportRule.MISSING_CELLS,
                    Severity.FLAGGED,
                    null,
                    null,
                    "has " + cells.size() + " cells for " + names.size() + " columns"));
        }
    }

    /** Adds a fault if the row has too many cells. */
    void compareExtra(List<String> cells, List<ImportFault> faults) {
        int used = cells.size();
        while (used > names.size() && TextRules.showsNothing(cells.get(used - 1))) {
            used--;
        }
        if (used > names.size()) {
            faults.add(ImportFault.of(
                    ImportRule.EXTRA_CELLS,
                    Severity.REFUSED,
                    null,
                    cells.get(names.size()),
                    "has " + used + " cells for " + names.size() + " columns"));
        }
    }
}
