package org.hubgraph.registry.affiliation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.value.PartialDate;

/** Queries of the table of affiliations. */
@ApplicationScoped
public class Affiliations
        implements PanacheRepositoryBase<Affiliation, UUID>,
                NodeTable<Affiliation>,
                References,
                MovingRows<Affiliation>,
                Traces {

    @Override
    public Class<Affiliation> type() {
        return Affiliation.class;
    }

    @Override
    public List<Affiliation> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /**
     * The people of hubs: those affiliated with the hub itself or with one of its residents. A union of two queries
     * lets each of them use its own index. A person who matches both is listed once.
     *
     * @param asOf only relations that may be in force on this date; null for all
     */
    Listing ofHubs(PartialDate asOf) {
        var resident = DatedRelation.holdsOn("y", asOf);
        var from = new Condition(
                "Affiliation a join Person p on p.key = a.personKey join ("
                        + "select a1.key as affiliation, a1.hubKey as hub from Affiliation a1 where a1.hubKey is not null"
                        + " union select a2.key as affiliation, y.hubKey as hub from Affiliation a2"
                        + " join Tenancy y on y.tenantKey = a2.tenantKey where y.standing = RESIDENT and "
                        + resident.hql() + ") m on m.affiliation = a.key",
                resident.values());
        return people("Hub.people", from, "m.hub", asOf);
    }

    Listing ofTenants(PartialDate asOf) {
        var from = Condition.of("Affiliation a join Person p on p.key = a.personKey");
        return people("Tenant.people", from, "a.tenantKey", asOf);
    }

    Listing ofFunds(PartialDate asOf) {
        return byDate("Fund.people", "a.fundKey", asOf);
    }

    Listing ofPeople(PartialDate asOf) {
        return byDate("Person.affiliations", "a.personKey", asOf);
    }

    private static Listing people(String name, Condition from, String parent, PartialDate asOf) {
        return new Listing(
                name,
                List.of("Affiliation a", "Person p"),
                from,
                parent,
                DatedRelation.holdsOn("a", asOf),
                Order.of(List.of(SortKeys.text("NAME", "p.nameKey", Direction.ASC)), "a.key"));
    }

    private static Listing byDate(String name, String parent, PartialDate asOf) {
        return new Listing(
                name,
                List.of("Affiliation a"),
                "Affiliation a",
                parent,
                DatedRelation.holdsOn("a", asOf),
                Order.of(List.of(SortKeys.date("SINCE", "a.since", Direction.ASC)), "a.key"));
    }

    @Override
    public String name() {
        return "affiliations";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Person) {
            return count("personKey", object.key);
        }
        if (object instanceof Tenant) {
            return count("tenantKey", object.key);
        }
        if (object instanceof Hub) {
            return count("hubKey", object.key);
        }
        if (object instanceof Fund) {
            return count("fundKey", object.key);
        }
        return 0;
    }

    @Override
    public List<Affiliation> listTo(RegistryEntry entry) {
        return entry instanceof Person
                ? list("personKey", entry.key)
                : list("tenantKey = ?1 or hubKey = ?1 or fundKey = ?1", entry.key);
    }

    @Override
    public void lead(Affiliation affiliation, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (to instanceof Person) {
            affiliation.personKey = to.key;
        } else {
            affiliation.attach(to);
        }
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void gather(Erasure erasure) {
        list("personKey", erasure.entry()).forEach(own -> erasure.add(own.key, own.getId()));
        // A row that a merge moved here and undoing the merge moved back belongs to another person again.
        erasure.addFormer(getEntityManager()
                .createNativeQuery(
                        "select distinct id from affiliation_history where person_id in (?1)"
                                + " and id not in (select id from affiliation where person_id not in (?1))",
                        UUID.class)
                .setParameter(1, erasure.entries())
                .getResultList());
    }

    /**
     * The affiliation remains, but loses its title and dates, and its role becomes {@code OTHER}: any of these could
     * identify the person.
     */
    @Override
    public void erase(Erasure erasure) {
        for (Affiliation affiliation : list("personKey", erasure.entry())) {
            affiliation.role = RoleKind.OTHER;
            affiliation.title = null;
            affiliation.since = null;
            affiliation.until = null;
        }
        getEntityManager()
                .createNativeQuery("update affiliation_history set role = 'OTHER', title = null, since_date = null,"
                        + " until_date = null where person_id in (?1)")
                .setParameter(1, erasure.entries())
                .executeUpdate();
    }
}
