package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.filter.GeoBox;
import org.hubgraph.registry.filter.HubFilter;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.filter.TenantRelationFilter;
import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.value.DisplayText;

/** Compiles a {@link HubFilter} into a condition on the alias {@code h}. */
public final class HubConditions {
    private final FilterBudget budget;
    private final EntityManager entities;

    public HubConditions(FilterBudget budget, EntityManager entities) {
        this.budget = budget;
        this.entities = entities;
    }

    public Condition of(HubFilter filter) {
        var all = new ArrayList<Condition>();
        budget.in(all, "h.slug", filter.slugs);
        budget.in(all, "h.kind", filter.kinds);
        budget.in(all, "h.country", filter.countries);
        budget.in(all, "h.subdivision", filter.subdivisions);
        budget.text(all, "h.cityKey", filter.city);
        budget.text(all, "h.districtKey", filter.district);
        budget.name(all, "h", filter.name);
        services(all, filter.services);
        budget.between(all, "h.openedOn", filter.openedFrom, filter.openedUntil);
        budget.in(all, "h.status", filter.statuses);
        budget.between(all, "h.statusVerifiedOn", filter.statusVerifiedFrom, filter.statusVerifiedUntil);
        SectorConditions.add(all, budget, "Hub", "h", filter.sectors);
        parent(all, filter.parentId);
        budget.in(all, "h.websiteHost", filter.websiteHosts);
        budget.externalId(all, "h", filter.externalId);
        budget.count(all, "tenantCount", "h", RelationCount.TENANTS_OF_HUB, filter.tenantCount);
        budget.count(all, "backings", "h", RelationCount.BACKINGS_OF_HUB, filter.backings);
        budget.changedSince(all, "h", filter.updatedSince);
        within(all, filter.within);
        tenants(all, filter.tenants, "Tenancy y join Tenant t on t.key = y.tenantKey", "y.standing = RESIDENT and ");
        tenants(all, filter.operators, "Operatorship y join Tenant t on t.key = y.operatorKey", "");
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }

    private void services(List<Condition> all, List<ServiceKind> services) {
        if (services != null) {
            var kinds = new ArrayList<Condition>();
            budget.in(kinds, "s.kind", services);
            var kind = kinds.get(0);
            all.add(new Condition(
                    "exists (select 1 from HubService s where s.hubKey = h.key and " + kind.hql() + ")",
                    kind.values()));
        }
    }

    private void parent(List<Condition> all, String parentId) {
        if (parentId == null) {
            return;
        }
        UUID key = GlobalId.keyOf(EntryType.HUB.typeName(), parentId)
                .filter(this::isHub)
                .orElseThrow(
                        () -> new NotFound("parentId \"" + DisplayText.of(parentId) + "\" is not the id of a hub."));
        budget.add(all, Condition.of("h.parentKey = ?", key));
    }

    private boolean isHub(UUID key) {
        return !entities.createQuery("select h.key from Hub h where h.key = :key", UUID.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    private void within(List<Condition> all, GeoBox box) {
        if (box == null) {
            return;
        }
        check("south", box.south, 90);
        check("north", box.north, 90);
        check("west", box.west, 180);
        check("east", box.east, 180);
        if (box.south > box.north) {
            throw new Invalid("within: south (" + box.south + ") is above north (" + box.north + ").");
        }
        budget.add(all, Condition.of("h.latitude between ? and ?", box.south, box.north));
        boolean acrossDateLine = box.west > box.east;
        budget.add(
                all,
                Condition.of(
                        acrossDateLine ? "(h.longitude >= ? or h.longitude <= ?)" : "h.longitude between ? and ?",
                        box.west,
                        box.east));
    }

    private static void check(String name, double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new Invalid(
                    "within: " + name + " is " + degrees + "; it must be from -" + most + " to " + most + ".");
        }
    }

    /**
     * Conditions on the organisations that a relation {@code y} connects with the hub. The package of the relation
     * reads them; this only tests whether they exist.
     *
     * @param from the relation joined with its organisation {@code t}
     * @param which a condition on the relation, followed by {@code and}; empty for all
     */
    private void tenants(List<Condition> all, TenantRelationFilter filter, String from, String which) {
        if (filter != null) {
            String start = " (select 1 from " + from + " where y.hubKey = h.key and " + which;
            tenants(all, filter.some, "exists" + start);
            tenants(all, filter.none, "not exists" + start);
            if (filter.every != null) {
                var other = new TenantConditions(budget).of(filter.every).negated();
                budget.add(all, new Condition("not exists" + start + other.hql() + ")", other.values()));
            }
        }
    }

    private void tenants(List<Condition> all, TenantFilter filter, String start) {
        if (filter != null) {
            var tenant = new TenantConditions(budget).of(filter);
            budget.add(all, new Condition(start + tenant.hql() + ")", tenant.values()));
        }
    }
}
