package org.hubgraph.registry.importing.cleaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;

/**
 * The result of cleaning one value.
 *
 * @param value in the form of the registry; null if there is none
 * @param cleaners that changed the value
 * @param faults without a column: the caller knows it
 */
public record Cleaned<T>(T value, Set<Cleaner> cleaners, List<ImportFault> faults) {
    /** A value that is already as it should be. */
    public static <T> Cleaned<T> unchanged(T value) {
        return new Cleaned<>(value, Set.of(), List.of());
    }

    public static <T> Cleaned<T> by(Cleaner cleaner, T value) {
        return new Cleaned<>(value, EnumSet.of(cleaner), List.of());
    }

    /** No value, because that of the file cannot be converted. */
    public static <T> Cleaned<T> dropped(ImportRule rule, String value, String message) {
        return new Cleaned<>(null, Set.of(), List.of(ImportFault.of(rule, Severity.DROPPED, null, value, message)));
    }

    public boolean isEmpty() {
        return value == null;
    }

    /** Cleans the value further, unless there is none. */
    public <R> Cleaned<R> then(Function<T, Cleaned<R>> next) {
        if (value == null) {
            return new Cleaned<>(null, cleaners, faults);
        }
        var result = next.apply(value);
        if (cleaners.isEmpty() && faults.isEmpty()) {
            return result;
        }
        var all = EnumSet.noneOf(Cleaner.class);
        all.addAll(cleaners);
        all.addAll(result.cleaners);
        var allFaults = new ArrayList<>(faults);
        allFaults.addAll(result.faults);
        return new Cleaned<>(result.value, all, List.copyOf(allFaults));
    }

    /** The same value with one more fault, which does not drop it. */
    public Cleaned<T> flagged(ImportRule rule, String text, String message) {
        var all = new ArrayList<>(faults);
        all.add(ImportFault.of(rule, Severity.FLAGGED, null, text, message));
        return new Cleaned<>(value, cleaners, List.copyOf(all));
    }
}
