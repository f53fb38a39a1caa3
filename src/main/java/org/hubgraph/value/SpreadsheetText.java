package org.hubgraph.value;

import java.util.regex.Pattern;

/** Texts in cells of CSV, which spreadsheet programs open. */
public final class SpreadsheetText {
    /** A spreadsheet program takes a text that begins with one of these, in either width, for a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private SpreadsheetText() {}

    /**
     * Puts an apostrophe in front of a text that looks like a formula, but is no number: spreadsheet programs then show
     * it as it is.
     *
     * @param cell null for none, which is returned
     */
    public static String harmless(String cell) {
        boolean formula = cell != null
                && !cell.isEmpty()
                && FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
