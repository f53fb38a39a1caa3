package org.hubgraph.registry.partnership;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.tenant.Tenant;

/** Queries of the table of partnerships. */
@ApplicationScoped
public class Partnerships
        implements PanacheRepositoryBase<Partnership, UUID>,
                NodeTable<Partnership>,
                References,
                MovingRows<Partnership> {

    @Override
    public Class<Partnership> type() {
        return Partnership.class;
    }

    @Override
    public List<Partnership> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /** The partnerships of tenants on either side, with the other organisation, earliest first, undated last. */
    Listing ofTenants(Condition filter) {
        return new Listing(
                "Tenant.partnerships",
                List.of("Partnership x", "Tenant z"),
                "Partnership x join Tenant o on (o.key = x.fromKey or o.key = x.toKey)"
                        + " join Tenant z on z.key = case when o.key = x.fromKey then x.toKey else x.fromKey end",
                "o.key",
                filter,
                SortKeys.earliestFirst("x"));
    }

    @Override
    public String name() {
        return "partnerships";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Tenant) {
            return count("fromKey = ?1 or toKey = ?1", object.key);
        }
        return 0;
    }

    @Override
    public List<Partnership> listTo(RegistryEntry entry) {
        return list("fromKey = ?1 or toKey = ?1", entry.key);
    }

    @Override
    public void lead(Partnership partnership, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (partnership.fromKey.equals(from.key)) {
            partnership.fromKey = to.key;
        } else {
            partnership.toKey = to.key;
        }
        if (partnership.fromKey.equals(partnership.toKey)) {
            addLoop("a partnership with the survivor", partnership, violations);
        }
    }
}
