package org.hubgraph.registry.entry;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.envers.Audited;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.PartialDate;

/** A relation that begins and may end. Ended with an unknown date is a state of its own: not current, and not dated. */
@MappedSuperclass
@Audited
public abstract class DatedRelation extends Stored {

    @Column(name = "since_date")
    @Description("When it began; null if no source says.")
    public PartialDate since;

    @Column(name = "until_date")
    @Description(
            "The last day, month or year of it; null if it goes on, or if it ended nobody knows when: see `ended`.")
    public PartialDate until;

    @NonNull
    @Description("True if it is over. With `until` null: over, but no source says since when.")
    public Boolean ended = false;

    /** The rows that, as far as the dates are known, may hold on the date; ended nobody knows when is never among them. */
    @Ignore
    public static Condition holdsOn(String alias, PartialDate date) {
        if (date == null) {
            return Condition.ALWAYS;
        }
        var begun = Condition.anyOf(
                List.of(Condition.of(alias + ".since is null"), DateConditions.mayBeUntil(alias + ".since", date)));
        var notOver = Condition.anyOf(List.of(
                Condition.of("(" + alias + ".until is null and " + alias + ".ended = false)"),
                DateConditions.mayBeFrom(alias + ".until", date)));
        return begun.and(notOver);
    }
}
