package org.hubgraph.registry.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionFactoryImplementor;

import org.hubgraph.database.session.Past;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotAvailableThen;
import org.hubgraph.graphql.execution.SubtreeScope;

/**
 * Lets a lookup, and all that is selected below it, read what the registry said at an instant. Every statement stays as it is,
 * but for its tables: {@code hub} becomes, as a subquery, the rows of {@code hub_history} that were in force then. So pages,
 * filters and counts are those of then too. A table without a history fails: nothing of today is shown as if from then.
 */
@ApplicationScoped
public class AsKnownAt {
    private static final String HISTORY = "_history";
    /** Of the last state that is not newer than a revision; 2 is how Envers marks that something was deleted. */
    private static final String THEN = "(select x.* from %1$s x where x.revision_kind <> 2 and x.revision_id ="
            + " (select max(y.revision_id) from %1$s y where y.%2$s = x.%2$s and y.revision_id <= %%d)) ";

    private final EntityManager entities;
    private final Clock clock;
    private volatile Tables tables;

    AsKnownAt(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What stands for tables.
     *
     * @param then by the names of those with a history; each has a place for the revision
     * @param inStatements finds any table in a statement: Hibernate puts a numbered alias behind it, such as {@code h1_0}
     */
    private record Tables(Map<String, String> then, Pattern inStatements) {}

    /**
     * To be called by a lookup before it reads.
     *
     * @param instant null for the present; one before the first record finds nothing
     * @throws Invalid for the future
     * @throws NotAvailableThen for an instant before what is known of the past begins
     */
    public void enter(Instant instant) {
        if (instant == null) {
            return;
        }
        if (instant.isAfter(clock.instant()) && isAfterAllChanges(instant)) {
            throw new Invalid("asKnownAt must not be in the future.");
        }
        long revision = revisionAt(instant);
        // Else reads of whole entities would return those that were read before, of another time.
        entities.clear();
        var statements = statementsAt(revision);
        SubtreeScope.begin(() -> {
            Past.leave();
            entities.clear();
        });
        Past.visit(statements);
    }

    /** Not so where the clock was set back, or another server's is ahead. */
    private boolean isAfterAllChanges(Instant instant) {
        var last = entities.createQuery("select max(r.at) from Revision r", Instant.class)
                .getSingleResult();
        return last == null || instant.isAfter(last);
    }

    /** The last one that is not later; 0 for none. */
    private long revisionAt(Instant instant) {
        var found = entities.createQuery(
                        "select max(r.id), (select max(b.at) from Revision b where b.beginning = true)"
                                + " from Revision r where r.at <= :instant",
                        Object[].class)
                .setParameter("instant", instant)
                .getSingleResult();
        var beginning = (Instant) found[1];
        if (beginning != null && instant.isBefore(beginning)) {
            throw new NotAvailableThen("The registry knows what it said since " + beginning + ", and not before.");
        }
        return found[0] == null ? 0 : (Long) found[0];
    }

    private UnaryOperator<String> statementsAt(long revision) {
        var all = tables();
        return sql -> all.inStatements.matcher(sql).replaceAll(found -> {
            String then = all.then.get(found.group(1));
            if (then == null) {
                throw new NotAvailableThen("What this was at that instant is not known: ask for it without asKnownAt.");
            }
            return then.formatted(revision);
        });
    }

    /** Worked out once, when first asked for. */
    private Tables tables() {
        if (tables == null) {
            var keys = new HashMap<String, String>();
            entities.getEntityManagerFactory()
                    .unwrap(SessionFactoryImplementor.class)
                    .getMappingMetamodel()
                    .forEachEntityDescriptor(entity -> entity.getIdentifierMapping()
                            .forEachSelectable((place, column) -> keys.put(
                                    entity.getMappedTableDetails().getTableName(), column.getSelectionExpression())));
            var then = new HashMap<String, String>();
            keys.forEach((table, key) -> {
                if (keys.containsKey(table + HISTORY)) {
                    then.put(table, THEN.formatted(table + HISTORY, key));
                }
            });
            tables = new Tables(
                    then, Pattern.compile("\\b(" + String.join("|", keys.keySet()) + ") (?=[a-z]+[0-9]+_[0-9]+\\b)"));
        }
        return tables;
    }
}
