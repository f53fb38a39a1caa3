package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Optional;
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
    static final Unresolved WAITS = new Unresolved(false, UndecidedObjects::new, new ComingObjects(), false);

    private final boolean last;
    private Supplier<UndecidedObjects> source;
    private UndecidedObjects undecided;
    private final ComingObjects coming;
    private final boolean partly;

    private Unresolved(boolean last, Supplier<UndecidedObjects> source, ComingObjects coming, boolean partly) {
        this.last = last;
        this.source = source;
        this.coming = coming;
        this.partly = partly;
    }

    /**
     * At the end of the file, and after it: rows are refused, except for those that refer to undecided objects only.
     *
     * @param undecided is called when the first reference leads to nothing
     */
    static Unresolved atEnd(Supplier<UndecidedObjects> undecided) {
        return new Unresolved(true, undecided, new ComingObjects(), false);
    }

    /**
     * Behind the first pass of a file, if no row waits any more for one that can be imported before it: as {@link
     * #atEnd}, but what may still come is waited for. An optional object that refers to it does not keep the rest of its
     * row.
     *
     * @param coming the objects of the rows that still wait
     * @param partly whether objects that are not optional do not keep the rest of their rows either, because the rows
     *     refer to each other in a circle
     */
    static Unresolved inCircles(UndecidedObjects undecided, ComingObjects coming, boolean partly) {
        return new Unresolved(true, () -> undecided, coming, partly);
    }

    private boolean isLost(DraftReference reference, SourceRow row) {
        return !isAwaited(reference, row) && !coming.has(reference);
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
     * @return false if the row is to be imported without the draft, for ever or until what it refers to is there
     */
    boolean requires(Draft draft, List<DraftReference> missing, SourceRow row, RowContext context) {
        var lost = !last
                ? Optional.<DraftReference>empty()
                : missing.stream().filter(reference -> isLost(reference, row)).findFirst();
        boolean mayLack = draft.optional() || partly && lost.isEmpty() && !areAwaited(missing, row);
        if (!last || !mayLack) {
            missing.forEach(context::missing);
            return true;
        }
        if (lost.isPresent()) {
            fault(lost.get(), Severity.DROPPED, context);
        } else {
            waitFor(missing, row, context);
            context.postpone(draft);
        }
        return false;
    }

    /** The outcome of a row that needs what the context has as missing; adds a fault for each. */
    RowOutcome outcome(SourceRow row, RowContext context) {
        var missing = context.missing();
        if (!last) {
            missing.forEach(reference -> fault(reference, Severity.FLAGGED, context));
            return RowOutcome.WAITING;
        }
        var lost = missing.stream().filter(reference -> isLost(reference, row)).toList();
        if (lost.isEmpty()) {
            waitFor(missing, row, context);
            return RowOutcome.WAITING;
        }
        lost.forEach(reference -> fault(reference, Severity.REFUSED, context));
        coming.remove(row.ordinal());
        return RowOutcome.REFUSED;
    }

    private boolean areAwaited(List<DraftReference> missing, SourceRow row) {
        return missing.stream().allMatch(reference -> isAwaited(reference, row));
    }

    /** A row is kept for the decisions of editors once all that it waits for is undecided. */
    private void waitFor(List<DraftReference> missing, SourceRow row, RowContext context) {
        if (areAwaited(missing, row)) {
            missing.forEach(reference -> await(reference, context));
        } else {
            missing.forEach(reference -> fault(reference, Severity.FLAGGED, context));
        }
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
