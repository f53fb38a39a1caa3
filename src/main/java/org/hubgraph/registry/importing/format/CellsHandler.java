package org.hubgraph.registry.importing.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

import org.hubgraph.limit.ImportLimits;

/** Collects the cells of each row within the limits. */
final class CellsHandler extends AbstractBaseCsvCallbackHandler<Cells> {
    private final ImportLimits limits;
    private long characters;
    private List<String> values = new ArrayList<>();
    private List<Cells.CellFault> faults = new ArrayList<>();

    CellsHandler(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void handleBegin(long line) {
        characters = 0;
        values = new ArrayList<>(values.size());
        faults = new ArrayList<>(0);
    }

    /** One cell more than the limit is enough for a fault of the whole row. Behind the longest row, cells are empty. */
    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (column > limits.columns()) {
            return;
        }
        boolean fits = characters <= limits.rowCharacters();
        characters += length;
        if (characters > limits.rowCharacters()) {
            if (fits) {
                faults.add(new Cells.CellFault(column, CellRules.rowTooLong(limits)));
            }
            values.add("");
            return;
        }
        String text = new String(buffer, offset, Math.min(length, limits.cellCharacters() + 1));
        CellRules.fault(text, limits).ifPresent(fault -> faults.add(new Cells.CellFault(column, fault)));
        values.add(text);
    }

    @Override
    protected Cells buildRecord() {
        return getRecordType() == RecordType.DATA
                ? new Cells(getStartingLineNumber(), values, new BitSet(0), faults)
                : null;
    }
}
