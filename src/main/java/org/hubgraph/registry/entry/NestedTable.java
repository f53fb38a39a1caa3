package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table of entries of which each may be inside another one, whose key its attribute {@code parentKey} has. */
public interface NestedTable<T extends RegistryEntry> extends EntryTable<T>, PanacheRepositoryBase<T, UUID> {

    /**
     * The keys of an entry, its parent, and so on outwards.
     *
     * @param most maximum number of keys
     */
    default List<UUID> listOutwards(UUID entry, int most) {
        var chain = new ArrayList<UUID>();
        for (UUID next = entry; next != null && chain.size() < most; next = parentOf(next)) {
            chain.add(next);
        }
        return chain;
    }

    private UUID parentOf(UUID entry) {
        return getEntityManager()
                .createQuery("select parentKey from " + type().getSimpleName() + " where key = ?1", UUID.class)
                .setParameter(1, entry)
                .getSingleResult();
    }

    /**
     * The number of levels of an entry with all entries inside it: 1 for one that has none.
     *
     * @param most where to stop counting
     */
    default int height(UUID entry, int most) {
        int height = 0;
        for (var level = List.of(entry); !level.isEmpty() && height < most; height++) {
            level = getEntityManager()
                    .createQuery("select key from " + type().getSimpleName() + " where parentKey in ?1", UUID.class)
                    .setParameter(1, level)
                    .getResultList();
        }
        return height;
    }

    /** Writes rows unchanged, so that a concurrent transaction that writes them conflicts. */
    default void rewrite(Collection<UUID> keys) {
        update("parentKey = parentKey where key in ?1", keys);
    }
}
