package org.hubgraph.registry.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionFactoryImplementor;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.Past;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotAvailableThen;
import org.hubgraph.graphql.execution.SubtreeScope.State;

/**
 * Past states of the registry, for a lookup and everything selected below it. A state is identified by the last revision
 * that it includes, and never changes, except that an erasure removes data from it. Statements do not change except for
 * their tables: {@code hub} becomes a subquery of the rows of {@code hub_history} that were in force then. Pages,
 * filters and counts therefore also refer to that state. A statement on a table without a history fails, so that present
 * data never passes for past data.
 *
 * <p>Subqueries are rewritten, too, so that a filter through relations tests and counts the related rows of that state,
 * at every level. At and after the newest recorded change the state equals the present, provided that rows are added,
 * changed and deleted as objects: Hibernate Envers records nothing of a bulk statement, whose rows would remain as they
 * were in all past states.
 *
 * <p>The alternative is a schema {@code past} with a view of each history under the name of its table: the view compares
 * revisions with a setting of the connection, and the search path selects the schema. Small examples on H2 2.4 (a user
 * variable) and PostgreSQL 15 ({@code current_setting}) return the right states, also from prepared statements, use the
 * primary key of the history, and refuse tables without a view. It is not used because it costs:
 *
 * <ul>
 *   <li>statements: on PostgreSQL the statement that finds the revision can also set the path, but one more is needed
 *       when the subtree ends; on H2 one more at each end;
 *   <li>a reset on every exit: on H2 a rollback does not restore the schema, so that a connection could return to the
 *       pool and read the past for the next request;
 *   <li>migrations: PostgreSQL refuses to drop a column that a view uses or to change its type, so that such a
 *       migration must drop and create the view.
 * </ul>
 */
@Singleton
class AsKnownAt {
    private static final String HISTORY = "_history";
    /** The last state that is not newer than a revision. Envers marks a deletion with revision kind 2. */
    private static final String THEN = "(select x.* from %s x where x.revision_kind <> 2 and %s) ";

    /** Replaced with the revision. */
    private static final String REVISION = "%1$d";

    private final EntityManager entities;
    private final Clock clock;
    private final Dialect dialect;
    private volatile Tables tables;

    AsKnownAt(EntityManager entities, Clock clock, Dialect dialect) {
        this.entities = entities;
        this.clock = clock;
        this.dialect = dialect;
    }

    /**
     * Replacements for tables.
     *
     * @param then subqueries by the names of the tables that have a history, with a placeholder for the revision
     * @param inStatements matches any table in a statement: Hibernate adds a numbered alias, such as {@code h1_0}
     */
    private record Tables(Map<String, String> then, Pattern inStatements) {}

    /**
     * The state at an instant. Nothing is found in it before the first record.
     *
     * @param instant null for the present
     * @throws Invalid if the instant is in the future
     * @throws NotAvailableThen if the instant is before change tracking began
     */
    State at(Instant instant) {
        if (instant == null) {
            return State.UNCHANGED;
        }
        if (instant.isAfter(clock.instant()) && isAfterAllChanges(instant)) {
            throw new Invalid("asKnownAt must not be in the future.");
        }
        return new AtRevision(revisionAt(instant));
    }

    /**
     * The states that include all changes up to a revision, by the revision. Takes one statement.
     *
     * @return without revisions that do not exist
     * @throws NotAvailableThen if one is before change tracking began
     */
    Map<Long, State> after(Collection<Long> revisions) {
        var states = new HashMap<Long, State>();
        if (revisions.isEmpty()) {
            return states;
        }
        var found = entities.createQuery(
                        "select r.id, r.at, (select max(b.at) from Revision b where b.beginning = true)"
                                + " from Revision r where r.id in :ids",
                        Object[].class)
                .setParameter("ids", revisions)
                .getResultList();
        for (Object[] row : found) {
            checkTracked((Instant) row[1], (Instant) row[2]);
            states.put((Long) row[0], new AtRevision((Long) row[0]));
        }
        return states;
    }

    /** The state that includes all changes up to a revision. */
    private final class AtRevision implements State {
        private final long revision;
        private final UnaryOperator<String> statements;

        AtRevision(long revision) {
            this.revision = revision;
            this.statements = statementsAt(revision);
        }

        @Override
        public void enter() {
            // Otherwise Hibernate would return entities that were loaded before, with their state at another time.
            entities.clear();
            Past.visit(revision, statements);
        }

        @Override
        public void leave() {
            Past.leave();
            entities.clear();
        }
    }

    /**
     * Whether no change is as late as the instant. A change may be later than this server's clock if the clock was set
     * back or another server's clock is ahead.
     */
    private boolean isAfterAllChanges(Instant instant) {
        var last = entities.createQuery("select max(r.at) from Revision r", Instant.class)
                .getSingleResult();
        return last == null || instant.isAfter(last);
    }

    /** The last revision that is not later than the instant; 0 if there is none. */
    private long revisionAt(Instant instant) {
        var found = entities.createQuery(
                        "select max(r.id), (select max(b.at) from Revision b where b.beginning = true)"
                                + " from Revision r where r.at <= :instant",
                        Object[].class)
                .setParameter("instant", instant)
                .getSingleResult();
        checkTracked(instant, (Instant) found[1]);
        return found[0] == null ? 0 : (Long) found[0];
    }

    private static void checkTracked(Instant instant, Instant beginning) {
        if (beginning != null && instant.isBefore(beginning)) {
            throw new NotAvailableThen("Earlier states of the registry are available only from " + beginning + " on.");
        }
    }

    private UnaryOperator<String> statementsAt(long revision) {
        var all = tables();
        return sql -> all.inStatements.matcher(sql).replaceAll(found -> {
            String then = all.then.get(found.group(1));
            if (then == null) {
                throw new NotAvailableThen("The past state of this field is not available: query it in the present.");
            }
            return then.formatted(revision);
        });
    }

    /** Computed at the first call. */
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
                    String history = table + HISTORY;
                    then.put(table, THEN.formatted(history, dialect.isLast(history, key, "revision_id", REVISION)));
                }
            });
            tables = new Tables(
                    then, Pattern.compile("\\b(" + String.join("|", keys.keySet()) + ") (?=[a-z]+[0-9]+_[0-9]+\\b)"));
        }
        return tables;
    }
}
