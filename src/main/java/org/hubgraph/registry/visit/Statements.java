package org.hubgraph.registry.visit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.entry.StoredChange;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.person.Person;

/** Queries of the table of statements. */
@ApplicationScoped
public class Statements
        implements PanacheRepositoryBase<Statement, UUID>,
                NodeTable<Statement>,
                References,
                MovingRows<Statement>,
                Traces {
    private final Event<StoredChange> changes;

    Statements(Event<StoredChange> changes) {
        this.changes = changes;
    }

    @Override
    public Class<Statement> type() {
        return Statement.class;
    }

    @Override
    public List<Statement> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    Listing ofPeople() {
        return new Listing(
                "Person.statements",
                List.of("Statement q"),
                "Statement q",
                "q.personKey",
                Condition.ALWAYS,
                Order.of(List.of(SortKeys.date("SAID_ON", "q.saidOn", Direction.DESC)), "q.key"));
    }

    List<Statement> listByVisits(Collection<UUID> visits) {
        return ReadRows.counted(getEntityManager()
                .createQuery("from Statement q where among(:visits, q.visitKey) order by q.key", Statement.class)
                .setParameter("visits", visits.toArray(UUID[]::new))
                .getResultList());
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Person) {
            return count("personKey", object.key);
        }
        if (object instanceof Visit) {
            return count("visitKey", object.key);
        }
        return 0;
    }

    @Override
    public List<Statement> listTo(RegistryEntry entry) {
        return list("personKey", entry.key);
    }

    @Override
    public void lead(Statement statement, RegistryEntry from, RegistryEntry to, Violations violations) {
        statement.personKey = to.key;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void gather(Erasure erasure) {
        list("personKey", erasure.entry()).forEach(said -> erasure.addGone(said.key, said.getId()));
        erasure.addFormer(getEntityManager(), "statement", "person_id");
    }

    /** Deletes the person's statements and their history. Only the deletion itself is recorded. */
    @Override
    public void erase(Erasure erasure) {
        for (Statement said : list("personKey", erasure.entry())) {
            changes.fire(new StoredChange(said, StoredChange.Kind.DELETED));
            getEntityManager().detach(said);
        }
        for (String rows : List.of("statement", "statement_history")) {
            getEntityManager()
                    .createNativeQuery("delete from " + rows + " where person_id in (?1) or id in (?2)")
                    .setParameter(1, erasure.entries())
                    .setParameter(2, erasure.subjects())
                    .executeUpdate();
        }
    }
}
