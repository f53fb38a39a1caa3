package org.hubgraph.registry.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.session.Past;

/** Finds the merge through which a lookup leads to an entry, in the state of the registry that is being read. */
@ApplicationScoped
class Redirects {
    /**
     * The first of the merged entries from which an external id came: the merge and the move of the id are in the same
     * revision, and the merged entry had the id before. Tables of the history are read as they are in any state,
     * because they only grow.
     */
    private static final String GIVERS = "select m.merged_id from merged_entry_history m where m.merged_id in (:merged)"
            + " and m.revision_kind = 0 and m.revision_id <= :revision"
            + " and exists (select 1 from external_id_history x where x.id = :id and x.entry_id = m.target_id"
            + " and x.revision_id = m.revision_id)"
            + " and exists (select 1 from external_id_history x where x.id = :id and x.entry_id = m.merged_id"
            + " and x.revision_id < m.revision_id)"
            + " order by m.revision_id";

    private final EntityManager entities;

    Redirects(EntityManager entities) {
        this.entities = entities;
    }

    Optional<MergedEntry> ofKey(EntryType type, UUID key) {
        return list("m.mergedKey = ?2", type, key).stream().findFirst();
    }

    /** Empty also if an entry of the type has the slug itself. */
    Optional<MergedEntry> ofSlug(EntryType type, String slug) {
        return list(
                        "m.mergedSlug = ?2 and not exists (select 1 from " + type.typeName() + " e where e.slug = ?2)",
                        type,
                        slug)
                .stream()
                .findFirst();
    }

    /** Empty if the entry that has the id has not got it by a merge. */
    Optional<MergedEntry> ofExternalId(EntryType type, ExternalIdKey key) {
        var query = entities.createQuery(
                ExternalIdKey.ENTRIES.replace("select x.entryKey", "select x.key, x.entryKey"), Object[].class);
        key.parameters(type).forEach(query::setParameter);
        return query.getResultStream()
                .findFirst()
                .flatMap(id -> giver((UUID) id[0], list("m.survivorKey = ?2", type, id[1])));
    }

    private Optional<MergedEntry> giver(UUID id, List<MergedEntry> merged) {
        if (merged.isEmpty()) {
            return Optional.empty();
        }
        var revision = Past.revision();
        var givers = entities.unwrap(Session.class)
                .createNativeQuery(GIVERS, UUID.class)
                .setParameter(
                        "merged", merged.stream().map(entry -> entry.mergedKey).toList())
                .setParameter("revision", revision == null ? Long.MAX_VALUE : revision)
                .setParameter("id", id)
                .getResultList();
        return givers.stream().findFirst().flatMap(giver -> merged.stream()
                .filter(entry -> entry.mergedKey.equals(giver))
                .findFirst());
    }

    private List<MergedEntry> list(String condition, EntryType type, Object value) {
        return entities.createQuery("from MergedEntry m where m.typeName = ?1 and " + condition, MergedEntry.class)
                .setParameter(1, type.typeName())
                .setParameter(2, value)
                .getResultList();
    }
}
