package org.hubgraph.registry.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.database.session.Past;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.NodeListing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.hub.Zone;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.tenancy.HubTenantOrder.HubTenantOrderField;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.TenantOrder.TenantOrderField;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.value.PartialDate;

/** Queries of the table of tenancies. */
@ApplicationScoped
public class Tenancies
        implements PanacheRepositoryBase<Tenancy, UUID>, NodeTable<Tenancy>, References, MovingRows<Tenancy> {

    @Override
    public Class<Tenancy> type() {
        return Tenancy.class;
    }

    @Override
    public List<Tenancy> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /**
     * The tenants of hubs, each once, in the row of its earliest tenancy in the hub, or in a hub of the scope.
     *
     * @param asOf only tenancies that may be in force on this date; null for all
     * @param tenant a condition on the alias {@code t}
     */
    NodeListing<Tenant> tenantsOfHubs(
            HubScope scope,
            TenancyStanding standing,
            PartialDate asOf,
            Condition tenant,
            List<HubTenantOrder> orderBy) {
        if (scope.includesDescendants()) {
            return tenantsOfNestedHubs(scope, standing, asOf, tenant, orderBy);
        }
        var others = Condition.of("o.hubKey = y.hubKey and o.tenantKey = y.tenantKey")
                .and(which("o", standing, asOf));
        var rows = new Listing(
                "Hub." + standing,
                List.of("Tenant t"),
                "Tenancy y join Tenant t on t.key = y.tenantKey",
                "y.hubKey",
                which("y", standing, asOf).and(tenant),
                Order.of(keys(orderBy), "y.tenantKey"));
        var tenants = rows.filtered(DatedRelation.isFirst("y", "Tenancy", others));
        return tenants(tenants, isByTenant(orderBy) ? rows : null, ofHubs(scope, standing, asOf));
    }

    private static NodeListing<Tenant> tenants(Listing tenants, Listing rows, Relations tenancies) {
        return new NodeListing<>(tenants, rows, tenancies, Tenant.class, tenant -> tenant.key);
    }

    private static boolean isByTenant(List<HubTenantOrder> orderBy) {
        return orderBy == null || orderBy.stream().noneMatch(order -> order.field == HubTenantOrderField.SINCE);
    }

    /** Numbers the tenancies of all hubs below one, which may be many: no index has them in the order of a list. */
    private NodeListing<Tenant> tenantsOfNestedHubs(
            HubScope scope,
            TenancyStanding standing,
            PartialDate asOf,
            Condition tenant,
            List<HubTenantOrder> orderBy) {
        var numbered = which("o", standing, asOf)
                .within(
                        "(select o.key as tenancy, n.whole as hub, "
                                + DatedRelation.place("o", "n.whole, o.tenantKey") + " as place from Tenancy o"
                                + scope.join("n", "o.hubKey") + " where ",
                        ") m join Tenancy y on y.key = m.tenancy join Tenant t on t.key = y.tenantKey");
        var tenants = new Listing(
                "Hub." + standing,
                List.of("Tenant t"),
                numbered,
                "m.hub",
                Condition.of("m.place = 1").and(tenant),
                Order.of(keys(orderBy), "y.tenantKey"));
        return tenants(tenants.with(scope.with()), null, ofHubs(scope, standing, asOf));
    }

    /** All tenancies that lead to the tenants of {@link #tenantsOfHubs}, in no particular order. */
    Listing tenanciesOfTenantsOfHubs(HubScope scope, TenancyStanding standing, PartialDate asOf, Condition tenant) {
        return new Listing(
                        "Hub." + standing,
                        List.of("Tenant t"),
                        "Tenancy y join Tenant t on t.key = y.tenantKey" + scope.join("n", "y.hubKey"),
                        scope.owner("n", "y.hubKey"),
                        which("y", standing, asOf).and(tenant),
                        Order.of(List.of(), "y.key"))
                .with(scope.with());
    }

    private static List<SortKey> keys(List<HubTenantOrder> orderBy) {
        return SortKeys.of(orderBy, Tenancies::key, Tenants.key(TenantOrderField.NAME, Direction.ASC, nameKey()));
    }

    private static SortKey key(HubTenantOrder order) {
        return order.field == HubTenantOrderField.SINCE
                ? SortKeys.date("SINCE", "y.since", order.direction)
                : Tenants.key(TenantOrderField.valueOf(order.field.name()), order.direction, nameKey());
    }

    /**
     * The tenancies of hubs, earliest first, undated last.
     *
     * @param standing null for all
     * @param asOf only tenancies that may be in force on this date; null for all
     */
    Relations ofHubs(HubScope scope, TenancyStanding standing, PartialDate asOf) {
        String from = "Tenancy y" + scope.join("n", "y.hubKey");
        var listing = byDate("Hub.tenancies", from, scope.owner("n", "y.hubKey"), standing, asOf);
        return new Relations(listing.with(scope.with()), "y.tenantKey");
    }

    /**
     * The copy of the name key follows renames only in the table itself, not in its history. The past is therefore
     * ordered by the key in the history of the tenant.
     */
    private static String nameKey() {
        return Past.isVisited() ? "t.nameKey" : "y.tenantNameKey";
    }

    /**
     * The tenancies of tenants, earliest first, undated last.
     *
     * @param asOf only tenancies that may be in force on this date; null for all
     */
    Listing ofTenants(PartialDate asOf) {
        return byDate("Tenant.tenancies", "Tenancy y", "y.tenantKey", null, asOf);
    }

    private static Listing byDate(String name, String from, String parent, TenancyStanding standing, PartialDate asOf) {
        return new Listing(
                name, List.of("Tenancy y"), from, parent, which("y", standing, asOf), SortKeys.earliestFirst("y"));
    }

    private static Condition which(String alias, TenancyStanding standing, PartialDate asOf) {
        var inForce = DatedRelation.holdsOn(alias, asOf);
        return standing == null
                ? inForce
                : Condition.of(alias + ".standing = ?", standing).and(inForce);
    }

    @Override
    public String name() {
        return "tenancies";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Hub) {
            return count("hubKey", object.key);
        }
        if (object instanceof Zone) {
            return count("zoneKey", object.key);
        }
        if (object instanceof Tenant) {
            return count("tenantKey", object.key);
        }
        return 0;
    }

    @Override
    public List<Tenancy> listTo(RegistryEntry entry) {
        return list("hubKey = ?1 or tenantKey = ?1", entry.key);
    }

    @Override
    public void lead(Tenancy tenancy, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (to instanceof Tenant tenant) {
            tenancy.let(tenant);
        } else {
            tenancy.hubKey = to.key;
        }
    }

    /** After the zones of a merged hub have returned to it, no tenancy may be in a zone of the other hub. */
    @Override
    public void check(RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var elsewhere = getEntityManager()
                .createQuery(
                        "select y from Tenancy y join Zone z on z.key = y.zoneKey where y.hubKey in ?1"
                                + " and z.hubKey <> y.hubKey order by y.key",
                        Tenancy.class)
                .setParameter(1, List.of(survivor.key, restored.key))
                .getResultList();
        for (Tenancy tenancy : elsewhere) {
            violations.add(
                    "The tenancy " + tenancy.getId() + " would be in a zone of the other hub, "
                            + new GlobalId("Zone", tenancy.zoneKey).text() + ": change its zone first.",
                    MERGED_ID);
        }
    }
}
