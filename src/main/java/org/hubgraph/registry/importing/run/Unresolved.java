package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.TargetType;

/** What becomes of references that lead to nothing, and of the rows that have them. */
final class Unresolved {
    /** Until the end of the file: the rows wait for what comes later. */
    static final Unresolved WAITS = new Unresolved(false, UndecidedObjects::new);

    private final boolean last;
    private Supplier<UndecidedObjects> source;
    private UndecidedObjects undecided;

    private Unresolved(boolean last, Supplier<UndecidedObjects> source) {
        this.last = last;
        this.source = source;
    }

    /**
     * At the end of the file, and after it: rows are refused, except for those that refer to undecided objects only.
     *
     * @param undecided is called when the first reference leads to nothing
     */
    static Unresolved atEnd(Supplier<UndecidedObjects> undecided) {
        return new Unresolved(true, undecided);
    }

    private boolean isAwaited(DraftReference reference, SourceRow row) {
        if (source != null) {
            undecided = source.get();
            source = null;
        }
        return !undecided.meantBy(reference).isEmpty() && KeptRow.fits(row);
    }

    /**
     * Notes the references of a draft that lead to nothing.
     *
     * @param missing at least one
     * @return false if the row is to be imported without the draft, for ever or until editors have decided
     */
    boolean requires(Draft draft, List<DraftReference> missing, SourceRow row, RowContext context) {
        if (!last || !draft.optional()) {
            missing.forEach(context::missing);
            return true;
        }
        var lost =
                missing.stream().filter(reference -> !isAwaited(reference, row)).findFirst();
        if (lost.isPresent()) {
            fault(lost.get(), Severity.DROPPED, context);
        } else {
            missing.forEach(reference -> await(reference, context));
            context.postpone(draft);
        }
        return false;
    }

    /** The outcome of a row that needs what the context has as missing; adds a fault for each. */
    RowOutcome outcome(SourceRow row, RowContext context) {
        if (!last) {
            context.missing().forEach(reference -> fault(reference, Severity.FLAGGED, context));
            return RowOutcome.WAITING;
        }
        var lost = context.missing().stream()
                .filter(reference -> !isAwaited(reference, row))
                .toList();
        if (lost.isEmpty()) {
            context.missing().forEach(reference -> await(reference, context));
            return RowOutcome.WAITING;
        }
        lost.forEach(reference -> fault(reference, Severity.REFUSED, context));
        return RowOutcome.REFUSED;
    }

    private void await(DraftReference reference, RowContext context) {
        context.await(undecided.meantBy(reference));
        context.fault(
                ImportRule.REFERENCE_UNKNOWN,
                Severity.FLAGGED,
                reference.column(),
                named(reference),
                "an editor has yet to decide about the row of this " + types(reference));
    }

    private static void fault(DraftReference reference, Severity severity, RowContext context) {
        context.fault(
                ImportRule.REFERENCE_UNKNOWN,
                severity,
                reference.column(),
                named(reference),
                "there is no such " + types(reference));
    }

    private static String types(DraftReference reference) {
        return reference.types().stream().map(TargetType::text).collect(Collectors.joining(", "));
    }

    private static String named(DraftReference reference) {
        return reference.slug() != null
                ? reference.slug()
                : reference.key() != null
                        ? reference.key()
                        : reference.externalId() != null ? reference.externalId() : reference.name();
    }
}
