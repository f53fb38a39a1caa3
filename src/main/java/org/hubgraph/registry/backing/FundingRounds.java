package org.hubgraph.registry.backing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.tenant.Tenant;

/** Queries of the table of funding rounds. */
@ApplicationScoped
public class FundingRounds
        implements PanacheRepositoryBase<FundingRound, UUID>,
                NodeTable<FundingRound>,
                References,
                MovingRows<FundingRound> {

    @Override
    public Class<FundingRound> type() {
        return FundingRound.class;
    }

    @Override
    public List<FundingRound> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /**
     * @param filter on the alias {@code r}
     * @param orderBy null or empty for the earliest announcement first
     */
    Listing ofTenants(Condition filter, List<FundingRoundOrder> orderBy) {
        return new Listing(
                "Tenant.rounds",
                List.of("FundingRound r"),
                "FundingRound r",
                "r.tenantKey",
                filter,
                FundingRoundListApi.order(orderBy));
    }

    /**
     * A round of an organisation.
     *
     * @param text its kind and, if it has one, its announcement, such as {@code SEED/2024-05}
     */
    public Optional<FundingRound> findByText(UUID tenant, String text) {
        return list("tenantKey = ?1 order by key", tenant).stream()
                .filter(round -> text.equals(round.kind + (round.announcedOn == null ? "" : "/" + round.announcedOn)))
                .findFirst();
    }

    @Override
    public String name() {
        return "funding rounds";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof Tenant ? count("tenantKey", object.key) : 0;
    }

    @Override
    public List<FundingRound> listTo(RegistryEntry entry) {
        return list("tenantKey", entry.key);
    }

    @Override
    public void lead(FundingRound round, RegistryEntry from, RegistryEntry to, Violations violations) {
        round.tenantKey = to.key;
    }
}
