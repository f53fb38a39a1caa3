package org.hubgraph.registry.importing.format;

import java.util.Optional;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;

/** Rules for every value of every file. */
final class CellRules {
    private CellRules() {}

    /** The fault of the cell in which a row becomes too long. */
    static ImportFault rowTooLong(ImportLimits limits) {
        return ImportFault.of(
                ImportRule.ROW_TOO_LONG,
                Severity.REFUSED,
                null,
                null,
                "the row has more than " + limits.rowCharacters() + " characters");
    }

    /** @param text cut off after one character more than the limit */
    static Optional<ImportFault> fault(String text, ImportLimits limits) {
        if (text.length() > limits.cellCharacters()) {
            return Optional.of(ImportFault.of(
                    ImportRule.CELL_TOO_LONG,
                    Severity.REFUSED,
                    null,
                    text,
                    "has more than " + limits.cellCharacters() + " characters"));
        }
        return text.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of(ImportFault.of(
                        ImportRule.NUL_CHARACTER, Severity.REFUSED, null, text, "has the character U+0000"));
    }
}
