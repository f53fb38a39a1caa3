package org.hubgraph.registry.importing.format;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/**
 * Counts what a reader of a part of a workbook has to hold in memory: the cells of a row, the texts of a cell and of a
 * row, the elements around a place, and what it holds until its end.
 */
final class WorkbookScan extends XmlScan {
    /** Spreadsheets have at most 16,384 columns: the last is XFD. */
    private static final int MOST_CELLS = 16_384;

    private static final int MOST_COLUMN_LETTERS = 3;
    private static final int DEEPEST = 1_000;
    /** A character has at most 4 bytes, or ten as {@code &#x1F600;}; formulas are beside the texts of cells. */
    private static final int BYTES_A_CHARACTER = 16;

    private final ImportLimits limits;
    private int depth;
    /** Depths of the outermost element of its kind around the present place; 0 outside. */
    private int rowDepth;

    private int cellDepth;
    private int listedDepth;
    private int cells;
    private long rowBytes;
    private long cellBytes;
    private long listedBytes;

    WorkbookScan(ImportLimits limits) {
        this.limits = limits;
    }

    /** The bytes of elements that a reader holds until its end, whichever part they are in. */
    long listedBytes() {
        return listedBytes;
    }

    @Override
    protected void text() {
        listedBytes += listedDepth > 0 ? 1 : 0;
        if (rowDepth > 0 && ++rowBytes > (long) limits.rowCharacters() * BYTES_A_CHARACTER) {
            throw new UnreadableFile(
                    ImportRule.ROW_TOO_LONG,
                    "a row of the workbook has more than " + limits.rowCharacters() + " characters");
        }
        if (cellDepth > 0 && ++cellBytes > (long) limits.cellCharacters() * BYTES_A_CHARACTER) {
            throw new UnreadableFile(
                    ImportRule.CELL_TOO_LONG,
                    "a cell of the workbook has more than " + limits.cellCharacters() + " characters");
        }
    }

    @Override
    protected void tag(Tag tag) {
        if (tag.starts()) {
            start(tag);
        }
        listedBytes += listedDepth > 0 ? tag.bytes() : 0;
        if (tag.ends()) {
            depth--;
            rowDepth = depth < rowDepth ? 0 : rowDepth;
            cellDepth = depth < cellDepth ? 0 : cellDepth;
            listedDepth = depth < listedDepth ? 0 : listedDepth;
            rowBytes = rowDepth > 0 ? rowBytes : 0;
            cellBytes = cellDepth > 0 ? cellBytes : 0;
            cells = tag.element().equals("row") ? 0 : cells;
        }
    }

    private void start(Tag tag) {
        if (++depth > DEEPEST) {
            throw new UnreadableFile(
                    ImportRule.NESTED_TOO_DEEP,
                    "the elements of the workbook are nested more than " + DEEPEST + " deep");
        }
        if (rowDepth == 0 && tag.element().equals("row")) {
            rowDepth = depth;
        }
        // A list of formulas has cells outside rows.
        if (rowDepth > 0 && tag.element().equals("c")) {
            if (tag.letters() > MOST_COLUMN_LETTERS) {
                throw new UnreadableFile(ImportRule.TOO_MANY_COLUMNS, "the workbook has a cell beyond the column XFD");
            }
            cellDepth = cellDepth == 0 ? depth : cellDepth;
            if (++cells > MOST_CELLS) {
                throw new UnreadableFile(
                        ImportRule.TOO_MANY_COLUMNS, "a row of the workbook has more than " + MOST_CELLS + " cells");
            }
        }
        if (listedDepth == 0 && isListed(tag)) {
            listedDepth = depth;
        }
    }

    /** Shared texts, styles, sheets, the places of parts, and formulas for several cells. */
    private boolean isListed(Tag tag) {
        return switch (tag.element()) {
            case "si", "xf", "numFmt", "sheet", "Relationship", "Override", "Default" -> true;
            case "f" -> tag.reference();
            default -> false;
        };
    }
}
