package org.hubgraph.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.value.PartialDate;

/** Adds, changes, ends and deletes relations that have a start and an end. */
@ApplicationScoped
public class DatedRelationEditing {
    private static final String UNTIL = "until";
    private static final String ENDED = "ended";

    private final RelationEditing editing;
    private final Clock clock;

    DatedRelationEditing(RelationEditing editing, Clock clock) {
        this.editing = editing;
        this.clock = clock;
    }

    /** @param facts copies the input, except for its dates, into the relation and reports faults to the violations */
    public <E extends DatedRelation> E create(
            E relation, NewDatedRelation input, String reason, BiConsumer<E, Violations> facts) {
        return editing.create(relation, input, reason, (created, violations) -> {
            until(created, input.until);
            if (input.ended != null) {
                created.ended = input.ended;
            }
            checkEnded(input.ended, created.until, UNTIL, violations);
            checkOrder(created, violations);
            facts.accept(created, violations);
        });
    }

    /** @param facts copies the input, except for its dates, into the relation and reports faults to the violations */
    public <E extends DatedRelation> E change(
            Class<E> type, DatedRelationUpdate input, String reason, BiConsumer<E, Violations> facts) {
        return editing.change(type, input, reason, (relation, violations) -> {
            Given.optional(input.until, until -> until(relation, until));
            Given.required(input.ended, ended -> relation.ended = ended, violations, ENDED);
            checkEnded(Given.value(input.ended), relation.until, UNTIL, violations);
            checkOrder(relation, violations);
            facts.accept(relation, violations);
        });
    }

    /**
     * Marks a relation as ended.
     *
     * @param facts reports further faults of the end to the violations
     */
    public <E extends DatedRelation> E end(
            Class<E> type, EndRelation input, String reason, BiConsumer<E, Violations> facts) {
        return editing.change(type, input, reason, (relation, violations) -> {
            relation.until = input.until;
            // The input says that it ends, so an open end only leaves the day unknown.
            relation.ended = input.until == null || mayBeOver(input.until);
            checkOrder(relation, violations);
            facts.accept(relation, violations);
        });
    }

    public <E extends DatedRelation> Deleted delete(Class<E> type, DeleteEntry input, String reason) {
        return editing.delete(type, input, reason, (relation, violations) -> {});
    }

    /** @param until null leaves {@code ended} unchanged */
    private void until(DatedRelation relation, PartialDate until) {
        relation.until = until;
        if (until != null) {
            relation.ended = hasBegun(until);
        }
    }

    /** Whether the date may include today or lie before it, as far as it is known; not if it may be any later day. */
    public boolean hasBegun(PartialDate date) {
        return !date.isOpenEnded() && mayBeOver(date);
    }

    /** Whether the date may include today or lie before it. */
    private boolean mayBeOver(PartialDate date) {
        return date.mayBeUntil(PartialDate.of(LocalDate.now(clock)));
    }

    /** Whether the date is known and has begun. */
    public boolean isPast(PartialDate date) {
        return date != null && hasBegun(date);
    }

    /**
     * Adds a violation at {@code ended} if an input says whether something has ended, and the date of its end
     * certainly contradicts that. A day more or less is no contradiction, because the editor may be in any time zone.
     *
     * @param ended null if the input does not say it
     * @param end null if it is not known
     */
    public void checkEnded(Boolean ended, PartialDate end, String endField, Violations violations) {
        if (ended == null || end == null) {
            return;
        }
        var today = LocalDate.now(clock);
        if (!ended && !end.mayBeFrom(PartialDate.of(today.minusDays(1)))) {
            violations.add("must be true or left out, because " + endField + " " + end + " is in the past.", ENDED);
        } else if (ended && !end.mayBeUntil(PartialDate.of(today.plusDays(1)))) {
            violations.add("must be false or left out, because " + endField + " " + end + " is in the future.", ENDED);
        }
    }

    private static void checkOrder(DatedRelation relation, Violations violations) {
        violations.checkOrder(relation.since, "since", relation.until, UNTIL);
    }
}
