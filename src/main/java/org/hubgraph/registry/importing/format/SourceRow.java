package org.hubgraph.registry.importing.format;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.Severity;

/**
 * One row of a file: a row of a spreadsheet or one object of a JSON file.
 *
 * @param ordinal counts the rows of the whole file from 1; the same each time the file is read, so it identifies the
 *     row within its file
 * @param table the sheet or the path of the list that the row is in; empty if the file has one list only
 * @param number counts the rows of the table from 1, without the row of column names
 * @param content the values by column. Values of spreadsheets are texts, except for the numbers of workbooks, and
 *     empty cells are left out. Values of JSON files are as in the file.
 * @param columns the names of all columns of the table; null if each row names its own, as in JSON
 * @param raw the row in the form of its file, for writing it to a file of refused rows; see {@link RowReader#head()}
 * @param faults in the row itself; see {@link #isReadable()}
 */
public record SourceRow(
        long ordinal,
        String table,
        long number,
        ObjectNode content,
        Set<String> columns,
        String raw,
        List<ImportFault> faults) {

    /** Whether the content may be used. Otherwise at least one fault is of severity {@code REFUSED}. */
    public boolean isReadable() {
        return faults.stream().noneMatch(fault -> fault.severity() == Severity.REFUSED);
    }

    /** How a report names the row: {@code 12}, or {@code memberships 12} in a file of several tables. */
    public String label() {
        return table.isEmpty() ? Long.toString(number) : table + " " + number;
    }
}
