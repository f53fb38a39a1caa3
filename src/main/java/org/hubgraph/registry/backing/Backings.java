package org.hubgraph.registry.backing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.vocabulary.BackingKind;

/** Queries of the table of backings. */
@ApplicationScoped
public class Backings
        implements PanacheRepositoryBase<Backing, UUID>, NodeTable<Backing>, References, MovingRows<Backing>, Traces {
    private static final String TO_ENTRY =
            "fundKey = ?1 or backerTenantKey = ?1 or personKey = ?1 or hubKey = ?1 or tenantKey = ?1";

    @Override
    public Class<Backing> type() {
        return Backing.class;
    }

    @Override
    public List<Backing> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public String name() {
        return "backings";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof FundingRound) {
            return count("roundKey", object.key);
        }
        return object instanceof RegistryEntry ? count(TO_ENTRY, object.key) : 0;
    }

    @Override
    public List<Backing> listTo(RegistryEntry entry) {
        return list(TO_ENTRY, entry.key);
    }

    @Override
    public void lead(Backing backing, RegistryEntry from, RegistryEntry to, Violations violations) {
        boolean given = Stream.of(backing.fundKey, backing.backerTenantKey, backing.personKey)
                .anyMatch(from.key::equals);
        if (given) {
            backing.comeFrom(to);
        } else {
            backing.support(to);
        }
        if (backing.isOfItself()) {
            addLoop("a backing of the survivor or by it", backing, violations);
        }
    }

    /** After the rounds of a merged organisation have returned to it, no backing may be of a round of the other one. */
    @Override
    public void check(RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var elsewhere = getEntityManager()
                .createQuery(
                        "select b from Backing b join FundingRound r on r.key = b.roundKey where b.tenantKey in ?1"
                                + " and r.tenantKey <> b.tenantKey order by b.key",
                        Backing.class)
                .setParameter(1, List.of(survivor.key, restored.key))
                .getResultList();
        for (Backing backing : elsewhere) {
            violations.add(
                    "The backing " + backing.getId() + " would belong to a round of the other organisation, "
                            + new GlobalId("FundingRound", backing.roundKey).text() + ": change its round first.",
                    MERGED_ID);
        }
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void gather(Erasure erasure) {
        list("personKey", erasure.entry()).forEach(own -> erasure.add(own.key, own.getId()));
        erasure.addFormer(getEntityManager(), "backing", "backer_person_id");
    }

    /**
     * The backing remains, but loses its amount, stake and dates, and its kind becomes {@code OTHER}: any of these
     * could identify the person.
     */
    @Override
    public void erase(Erasure erasure) {
        for (Backing backing : list("personKey", erasure.entry())) {
            backing.kind = BackingKind.OTHER;
            backing.amount = null;
            backing.roundKey = null;
            backing.stakePercent = null;
            backing.committedOn = null;
            backing.since = null;
            backing.until = null;
        }
        getEntityManager()
                .createNativeQuery("update backing_history set kind = 'OTHER', amount = null, amount_currency = null,"
                        + " amount_approximate = null, amount_conversions = null, stake_percent = null,"
                        + " funding_round_id = null,"
                        + " committed_on = null, since_date = null, until_date = null"
                        + " where backer_person_id in (?1) or id in (?2)")
                .setParameter(1, erasure.entries())
                .setParameter(2, erasure.subjects())
                .executeUpdate();
    }
}
