package org.hubgraph.registry.importing.fault;

import org.hubgraph.value.DisplayText;
import org.hubgraph.value.Truncation;

/**
 * A fault of a file, a row or a value.
 *
 * @param column the column or the path of the value in the file, at most 300 characters; null if the fault is not about
 *     one value
 * @param value the value as the file has it, at most 60 characters on one line; null if there is none
 * @param message what is wrong, without the column and the value
 */
public record ImportFault(
        ImportRule rule, Severity severity, String column, String value, String message, String remedy) {

    private static final int COLUMN_CHARACTERS = 300;

    public ImportFault {
        column = column == null ? null : Truncation.shown(column, COLUMN_CHARACTERS);
    }

    /** @param value of any length; may be null */
    public static ImportFault of(ImportRule rule, Severity severity, String column, String value, String message) {
        return new ImportFault(
                rule, severity, column, value == null ? null : DisplayText.of(value), message, rule.remedy());
    }

    /** The fault of a value that a mapping treats more or less strictly. */
    public ImportFault withSeverity(Severity other) {
        return new ImportFault(rule, other, column, value, message, remedy);
    }

    /** The fault of a value whose column is known only to the caller. */
    public ImportFault inColumn(String name) {
        return new ImportFault(rule, severity, name, value, message, remedy);
    }
}
