package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.importing.cleaning.Cleaned;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.value.DisplayText;

/** The faults of a row and the cleaners applied to it, while its drafts are built. */
final class RowResult {
    /** Rules of values that are of another kind than their column. */
    private static final Set<ImportRule> WRONG_KIND = Set.of(
            ImportRule.COUNTRY,
            ImportRule.URL,
            ImportRule.EMAIL,
            ImportRule.DATE,
            ImportRule.MONEY,
            ImportRule.NUMBER,
            ImportRule.CURRENCY,
            ImportRule.LANGUAGE,
            ImportRule.BOOLEAN,
            ImportRule.EXTERNAL_ID,
            ImportRule.NOT_IN_TABLE,
            ImportRule.NOT_ONE_OF);

    private static final int MOST_FAULTS = 50;
    private static final int MOST_CLEANERS = 500;

    private final Set<ImportFault> faults;
    private final Set<AppliedCleaner> cleaners = new LinkedHashSet<>();
    /** The columns of another kind than text that have a value. */
    private final Set<String> typed = new LinkedHashSet<>();

    RowResult(SourceRow row) {
        this.faults = new LinkedHashSet<>(row.faults());
    }

    int faults() {
        return faults.size();
    }

    void add(ImportFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** Raises the faults from a position on, because the row cannot do without the value that they drop. */
    void refuseFrom(int position) {
        var all = new ArrayList<>(faults);
        faults.clear();
        for (int i = 0; i < all.size(); i++) {
            var fault = all.get(i);
            faults.add(
                    i >= position && fault.severity() == Severity.DROPPED
                            ? fault.withSeverity(Severity.REFUSED)
                            : fault);
        }
    }

    /** Whether a fault from a position on drops or refuses a value. */
    boolean hasDroppedFrom(int position) {
        return faults.stream().skip(position).anyMatch(fault -> fault.severity() != Severity.FLAGGED);
    }

    /** @param column null for a constant */
    void add(String column, String before, Cleaned<?> cleaned, boolean isTyped, boolean refusing) {
        if (isTyped && column != null) {
            typed.add(column);
        }
        for (var cleaner : cleaned.cleaners()) {
            if (cleaners.size() < MOST_CLEANERS) {
                String after = cleaned.value() == null ? null : DisplayText.of(text(cleaned.value()));
                cleaners.add(new AppliedCleaner(column, cleaner, DisplayText.of(before), after));
            }
        }
        for (var fault : cleaned.faults()) {
            var placed = fault.inColumn(column);
            add(refusing && fault.severity() == Severity.DROPPED ? placed.withSeverity(Severity.REFUSED) : placed);
        }
    }

    /**
     * Adds the fault of a list with more values than its field may have.
     *
     * @param column null if it is not known
     * @param value the first that is too many; null if it is not known
     */
    void addTooMany(FieldSpec field, String column, String value) {
        add(ImportFault.of(
                ImportRule.TOO_MANY_VALUES,
                Severity.DROPPED,
                column,
                value,
                "the field " + field.name() + " has more than " + field.most() + " values"));
    }

    /** Adds the fault of a second value of a field that has one. */
    void addSecond(FieldSpec field, String column, String value) {
        add(ImportFault.of(
                ImportRule.TOO_MANY_VALUES,
                Severity.DROPPED,
                column,
                value,
                "the field " + field.name() + " has one value, and the first is taken"));
    }

    /** Adds the fault of a column that has an object where a text or a number is read, once for several fields. */
    void addObject(String column) {
        var fault = ImportFault.of(
                ImportRule.COLUMN_MISSING,
                Severity.FLAGGED,
                column,
                null,
                "is an object: name one of its fields by a path, such as " + column + ".name");
        if (!faults.contains(fault)) {
            add(fault);
        }
    }

    private static String text(Object value) {
        return value instanceof JsonNode node && node.isValueNode() ? node.asText() : value.toString();
    }

    MappedRow finished(List<Draft> drafts) {
        long wrong = faults.stream()
                .filter(fault -> WRONG_KIND.contains(fault.rule()))
                .map(ImportFault::column)
                .distinct()
                .count();
        if (wrong >= 2 && wrong * 2 > typed.size()) {
            faults.add(ImportFault.of(
                    ImportRule.SHIFTED_COLUMNS,
                    Severity.REFUSED,
                    null,
                    null,
                    wrong + " of " + typed.size() + " values are not of the kind of their columns"));
        }
        boolean refused = faults.stream().anyMatch(fault -> fault.severity() == Severity.REFUSED);
        return new MappedRow(
                refused ? List.of() : drafts,
                List.copyOf(faults),
                List.copyOf(cleaners),
                drafts.stream()
                        .map(Draft::key)
                        .filter(key -> key != null)
                        .reduce((first, last) -> last)
                        .orElse(null),
                List.copyOf(drafts));
    }
}
