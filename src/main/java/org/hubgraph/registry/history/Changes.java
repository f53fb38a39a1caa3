package org.hubgraph.registry.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.database.dialect.CommitOrder;
import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.history.ChangeLog.Place;

/** Queries of the table of changes. */
@ApplicationScoped
class Changes implements PanacheRepositoryBase<Change, UUID>, NodeTable<Change>, Traces {
    private static final Order OLDEST_FIRST = ChangeOrder.of(List.of());

    private final CommitOrder order;

    Changes(Dialect dialect) {
        this.order = dialect.commitOrder();
    }

    @Override
    public Class<Change> type() {
        return Change.class;
    }

    @Override
    public List<Change> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public UUID keyOf(Change change) {
        return change.key;
    }

    /**
     * The changes that no later change can precede.
     *
     * @param types of the changed objects; null or empty for all
     */
    Listing settled(List<ChangedType> types) {
        var wanted = types == null || types.isEmpty()
                ? Condition.ALWAYS
                : Condition.in(
                        "c.typeName", types.stream().map(ChangedType::typeName).toList());
        return new Listing(
                "changes", List.of("Change c"), "Change c", null, settled().and(wanted), OLDEST_FIRST);
    }

    /** The last settled change; {@link Place#BEGINNING} if there is none. */
    Place last() {
        return getEntityManager()
                .createQuery(
                        "select c.position, c.key from Change c where "
                                + settled().hql() + " order by c.position desc, c.key desc",
                        Object[].class)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new Place((Long) row[0], (UUID) row[1]))
                .findFirst()
                .orElse(Place.BEGINNING);
    }

    /** Whether there is a change at this place, or any at the position of a place after all of them. */
    boolean has(Place place) {
        if (place.position() <= 0) {
            return true;
        }
        return place.isAfterPosition()
                ? count("position", place.position()) > 0
                : count("position = ?1 and key = ?2", place.position(), place.change()) > 0;
    }

    /**
     * The changes of single objects.
     *
     * @param type of the objects
     */
    Listing ofSubjects(Class<?> type) {
        return new Listing(
                type.getSimpleName() + ".history",
                List.of("Change c"),
                "Change c",
                "c.subjectKey",
                Condition.ALWAYS,
                OLDEST_FIRST);
    }

    @Override
    public int order() {
        return 4;
    }

    /**
     * Clears the reasons but retains the changes: a reason may identify the person even without the name. All changes
     * of a transaction have the same reason, so it is cleared in all of them.
     */
    @Override
    public void erase(Erasure erasure) {
        update(
                "reason = null where position in (select c.position from Change c where c.subjectKey in ?1)",
                erasure.subjects());
    }

    /** No change with a smaller position can be committed any more. */
    private Condition settled() {
        return order.settledBound()
                .map(bound -> Condition.of("c.position < " + bound))
                .orElse(Condition.ALWAYS);
    }
}
