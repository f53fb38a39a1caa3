package org.hubgraph.registry.affiliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.TextOwners;

/** The people that a search finds by their roles. */
@ApplicationScoped
class RoleOwners implements TextOwners {
    private final EntityManager entities;

    RoleOwners(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public SearchField field() {
        return SearchField.ROLES;
    }

    @Override
    public String typeOfObjects() {
        return Affiliation.class.getSimpleName();
    }

    @Override
    public Map<UUID, List<UUID>> entriesOf(Collection<UUID> affiliations, int most) {
        return entities.createQuery(
                        "select a.key, a.personKey from Affiliation a where among(?1, a.key) order by a.key",
                        Object[].class)
                .setParameter(1, affiliations.toArray(UUID[]::new))
                .setMaxResults(most)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> List.of((UUID) row[1])));
    }
}
