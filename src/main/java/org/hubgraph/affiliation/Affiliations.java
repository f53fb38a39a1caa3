package org.hubgraph.affiliation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.paging.Condition;
import org.hubgraph.paging.Listing;
import org.hubgraph.paging.Order;
import org.hubgraph.registry.DatedRelation;
import org.hubgraph.registry.Direction;
import org.hubgraph.registry.NodeTable;
import org.hubgraph.registry.PartialDate;
import org.hubgraph.registry.SortKeys;

/** The table of affiliations. */
@ApplicationScoped
public class Affiliations implements PanacheRepositoryBase<Affiliation, UUID>, NodeTable<Affiliation> {

    @Override
    public Class<Affiliation> type() {
        return Affiliation.class;
    }

    @Override
    public List<Affiliation> listByKeys(Collection<UUID> keys) {
        return list("key in ?1", keys);
    }

    /** The people of hubs: affiliated with the hub itself, or with a resident. */
    Listing ofHubs(PartialDate asOf) {
        var resident = DatedRelation.holdsOn("y", asOf);
        var inHub = new Condition(
                "(a.hubKey = h.key or exists (select 1 from Tenancy y where y.hubKey = h.key"
                        + " and y.tenantKey = a.tenantKey and y.standing = RESIDENT and " + resident.hql() + "))",
                resident.values());
        return people(
                "Hub.people",
                "Affiliation a join Person p on p.key = a.personKey cross join Hub h",
                "h.key",
                asOf,
                inHub);
    }

    Listing ofTenants(PartialDate asOf) {
        return people(
                "Tenant.people",
                "Affiliation a join Person p on p.key = a.personKey",
                "a.tenantKey",
                asOf,
                Condition.ALWAYS);
    }

    Listing ofFunds(PartialDate asOf) {
        return byDate("Fund.people", "a.fundKey", asOf);
    }

    Listing ofPeople(PartialDate asOf) {
        return byDate("Person.affiliations", "a.personKey", asOf);
    }

    private static Listing people(String name, String from, String parent, PartialDate asOf, Condition where) {
        return new Listing(
                name,
                List.of("a", "p"),
                from,
                parent,
                where.and(DatedRelation.holdsOn("a", asOf)),
                Order.of(List.of(SortKeys.text("NAME", "p.nameKey", Direction.ASC)), "a.key"));
    }

    private static Listing byDate(String name, String parent, PartialDate asOf) {
        return new Listing(
                name,
                List.of("a"),
                "Affiliation a",
                parent,
                DatedRelation.holdsOn("a", asOf),
                Order.of(List.of(SortKeys.date("SINCE", "a.since", Direction.ASC)), "a.key"));
    }
}
