package org.hubgraph.registry.visit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.PartTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.person.Person;

/** Queries of the table of visits. */
@ApplicationScoped
public class Visits
        implements PanacheRepositoryBase<Visit, UUID>,
                NodeTable<Visit>,
                References,
                MovingRows<Visit>,
                PartTable<VisitPerson> {

    @Override
    public Class<Visit> type() {
        return Visit.class;
    }

    @Override
    public List<Visit> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    Listing ofHubs(HubScope scope) {
        return listing("Hub.visits", "Visit v" + scope.join("n", "v.hubKey"), scope.owner("n", "v.hubKey"))
                .with(scope.with());
    }

    /** The visits of people as guests, and those at which they were met. */
    Listing ofPeople() {
        return listing("Person.visits", "Visit v join VisitPerson w on w.visitKey = v.key", "w.personKey");
    }

    private static Listing listing(String name, String from, String parent) {
        return new Listing(
                name,
                List.of("Visit v"),
                from,
                parent,
                Condition.ALWAYS,
                Order.of(List.of(SortKeys.date("DATE", "v.date", Direction.DESC)), "v.key"));
    }

    /** The participants of visits, in the order of the source. */
    List<VisitPerson> participants(Collection<UUID> visits, VisitPart part) {
        return ReadRows.counted(getEntityManager()
                .createQuery(
                        "from VisitPerson w where among(:visits, w.visitKey) and w.part = :part order by w.listIndex",
                        VisitPerson.class)
                .setParameter("visits", visits.toArray(UUID[]::new))
                .setParameter("part", part)
                .getResultList());
    }

    List<VisitPerson> participations(UUID person) {
        return VisitPerson.list("personKey", person);
    }

    List<VisitPerson> participants(Visit visit) {
        return VisitPerson.list("visitKey", visit.key);
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Hub) {
            return count("hubKey", object.key);
        }
        if (object instanceof Person) {
            return VisitPerson.count("personKey", object.key);
        }
        return 0;
    }

    @Override
    public List<Visit> listTo(RegistryEntry entry) {
        return list("hubKey", entry.key);
    }

    @Override
    public void lead(Visit visit, RegistryEntry from, RegistryEntry to, Violations violations) {
        visit.hubKey = to.key;
    }

    @Override
    public Class<VisitPerson> partType() {
        return VisitPerson.class;
    }

    @Override
    public String ownerAttribute() {
        return "visitKey";
    }

    @Override
    public UUID ownerOf(VisitPerson participant) {
        return participant.visitKey;
    }

    @Override
    public String fieldOf(VisitPerson participant) {
        return participant.part.field();
    }

    @Override
    public Object factOf(VisitPerson participant) {
        return new GlobalId(Person.class.getSimpleName(), participant.personKey).text();
    }

    @Override
    public Comparator<VisitPerson> order() {
        return Comparator.comparing(participant -> participant.listIndex);
    }
}
