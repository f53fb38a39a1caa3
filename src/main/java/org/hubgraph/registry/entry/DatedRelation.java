package org.hubgraph.registry.entry;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.envers.Audited;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.PartialDate;

/**
 * A relation with a start and an end. A relation may have ended on an unknown date: it is then not current, although it
 * has no end date.
 */
@MappedSuperclass
@Audited
public abstract class DatedRelation extends Stored {

    @Column(name = "since_date")
    @Description("When it began; null if no source says.")
    public PartialDate since;

    @Column(name = "until_date")
    @Description(
            "The last day, as far as it is known; null if it has not ended or, with `ended`, if the end date is unknown.")
    public PartialDate until;

    @NonNull
    @Description("True if it has ended. If `until` is null, the end date is unknown."
            + " It is as recorded by the last edit: an announced end stays false until an edit confirms it.")
    public Boolean ended = false;

    /**
     * Matches rows that may be in force on the date, as far as their dates are known. Relations that ended on an
     * unknown date never match.
     *
     * @param date null matches all rows
     */
    @Ignore
    public static Condition holdsOn(String alias, PartialDate date) {
        return date == null
                ? Condition.ALWAYS
                : DateConditions.mayHoldOn(alias + ".since", alias + ".until", alias + ".ended = false", date);
    }

    /**
     * Matches rows that are in force on a day, whichever of the possible days their dates mean. A row that has no end,
     * and is not said to have ended, counts as in force.
     */
    @Ignore
    public static Condition surelyHoldsOn(String alias, LocalDate day) {
        var begun =
                Condition.of("substring(" + alias + ".since, " + PartialDate.LATEST_AT + ", 10) <= ?", day.toString());
        var notOver = Condition.anyOf(List.of(
                Condition.of("(" + alias + ".until is null and " + alias + ".ended = false)"),
                Condition.of("substring(" + alias + ".until, 1, 10) >= ?", day.toString())));
        return begun.and(notOver);
    }

    /**
     * Matches the relation that comes first among others: that with the earliest start, then by id. No start comes last.
     *
     * <p>The comparison is for the query planner of PostgreSQL. It turns a plain {@code not exists} into a join that
     * reads all relations of the parent for each page, and expects nearly all rows to differ from a number, so that it
     * still reads the page in the order of an index.
     *
     * @param entity the name of the relations' entity
     * @param others a condition on the alias {@code o}, which the relation meets as well
     */
    @Ignore
    public static Condition isFirst(String alias, String entity, Condition others) {
        var earlier = others.and(precedes("o", alias));
        return new Condition(
                "case when exists (select 1 from " + entity + " o where " + earlier.hql() + ") then 1 else 0 end <> 1",
                earlier.values());
    }

    /**
     * The place of a relation among others in the order of {@link #isFirst}, from 1.
     *
     * @param others the paths whose values the others have in common
     */
    @Ignore
    public static String place(String alias, String others) {
        return "row_number() over (partition by " + others + " order by " + alias + ".since asc nulls last, " + alias
                + ".key asc)";
    }

    private static Condition precedes(String first, String second) {
        return Condition.of(String.format(
                "(%1$s.since < %2$s.since or (%1$s.since is not null and %2$s.since is null)"
                        + " or ((%1$s.since = %2$s.since or (%1$s.since is null and %2$s.since is null))"
                        + " and %1$s.key < %2$s.key))",
                first, second));
    }
}
