package org.hubgraph.registry.affiliation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.RoleKind;

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
            return count("tenantKey = ?1 or onBehalfOfKey = ?1", object.key);
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
                : list("tenantKey = ?1 or hubKey = ?1 or fundKey = ?1 or onBehalfOfKey = ?1", entry.key);
    }

    @Override
    public void lead(Affiliation affiliation, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (to instanceof Person) {
            affiliation.personKey = to.key;
        } else if (from.key.equals(affiliation.onBehalfOfKey)) {
            affiliation.onBehalfOfKey = to.key;
        } else {
            affiliation.attach(to);
        }
        if (affiliation.onBehalfOfKey != null && affiliation.onBehalfOfKey.equals(affiliation.tenantKey)) {
            violations.add(
                    "has the affiliation " + affiliation.getId()
                            + ", which would be with the survivor and on its behalf: change or delete it first.",
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
        erasure.addFormer(getEntityManager(), "affiliation", "person_id");
    }

    /**
     * The affiliation remains, but loses its title, area, party and dates, and its role becomes {@code OTHER}: any of
     * these could identify the person.
     */
    @Override
    public void erase(Erasure erasure) {
        for (Affiliation affiliation : list("personKey", erasure.entry())) {
            affiliation.role = RoleKind.OTHER;
            affiliation.title = null;
            affiliation.area = null;
            affiliation.onBehalfOfKey = null;
            affiliation.since = null;
            affiliation.until = null;
        }
        getEntityManager()
                .createNativeQuery("update affiliation_history set role = 'OTHER', title = null, area = null,"
                        + " on_behalf_of_id = null, since_date = null, until_date = null"
                        + " where person_id in (?1) or id in (?2)")
                .setParameter(1, erasure.entries())
                .setParameter(2, erasure.subjects())
                .executeUpdate();
    }
}
