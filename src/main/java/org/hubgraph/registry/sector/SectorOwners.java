package org.hubgraph.registry.sector;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.TextOwners;

/** The entries of one type that a search finds by the names of their sectors. */
public abstract class SectorOwners implements TextOwners {
    /** Of more sectors that match, others are not looked at: H2 compares each entry with each sector. */
    private static final int MOST_SECTORS = 20;

    private final EntityManager entities;
    private final String type;

    /** @param type an entity with the attribute {@code sectorKeys} */
    protected SectorOwners(EntityManager entities, String type) {
        this.entities = entities;
        this.type = type;
    }

    @Override
    public SearchField field() {
        return SearchField.SECTORS;
    }

    @Override
    public String typeOfObjects() {
        return Sector.class.getSimpleName();
    }

    @Override
    public Map<UUID, List<UUID>> entriesOf(Collection<UUID> sectors, int most) {
        var some = sectors.stream().sorted().limit(MOST_SECTORS).toArray(UUID[]::new);
        return entities.createQuery(
                        "select s.key, m.key from Sector s join " + type
                                + " m on array_contains(m.sectorKeys, s.key) where among(?1, s.key)",
                        Object[].class)
                .setParameter(1, some)
                .setMaxResults(most)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }
}
