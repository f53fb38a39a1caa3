package org.hubgraph.registry.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
    private static final String GIVERS = "select m.merged_id, x.id from merged_entry_history m"
            + " join external_id_history x on x.entry_id = m.target_id and x.revision_id = m.revision_id"
            + " where m.merged_id in (:merged) and x.id in (:ids)"
            + " and m.revision_kind = 0 and m.revision_id <= :revision"
            + " and exists (select 1 from external_id_history b where b.id = x.id and b.entry_id = m.merged_id"
            + " and b.revision_id < m.revision_id)"
            + " order by m.revision_id";

    private final EntityManager entities;

    Redirects(EntityManager entities) {
        this.entities = entities;
    }

    /** The redirects to the entries of a type. */
    LookupTable<Redirect> of(EntryType type) {
        return new OfType(type);
    }

    private final class OfType implements LookupTable<Redirect> {
        private final EntryType type;

        OfType(EntryType type) {
            this.type = type;
        }

        @Override
        public String typeName() {
            return type.typeName();
        }

        @Override
        public Optional<Redirect> findByKey(UUID key) {
            return Optional.ofNullable(findByKeys(List.of(key)).get(key));
        }

        @Override
        public Optional<Redirect> findBySlug(String slug) {
            return Optional.ofNullable(findBySlugs(List.of(slug)).get(slug));
        }

        @Override
        public Optional<Redirect> findByExternalId(ExternalIdKey key) {
            return findByExternalIds(List.of(key.form())).values().stream().findFirst();
        }

        @Override
        public Map<UUID, Redirect> findByKeys(Collection<UUID> keys) {
            return redirects(list("m.mergedKey in ?2", type, keys), entry -> entry.mergedKey);
        }

        /** Without those that an entry of the type has itself. */
        @Override
        public Map<String, Redirect> findBySlugs(Collection<String> slugs) {
            return redirects(
                    list(
                            "m.mergedSlug in ?2 and not exists (select 1 from " + type.typeName()
                                    + " e where e.slug = m.mergedSlug)",
                            type,
                            slugs),
                    entry -> entry.mergedSlug);
        }

        /** Without those that their entry has not got by a merge. */
        @Override
        public Map<ExternalIdKey.Form, Redirect> findByExternalIds(Collection<ExternalIdKey.Form> forms) {
            var ids = ids(type, forms);
            if (ids.isEmpty()) {
                return Map.of();
            }
            var entries = ids.values().stream().map(StoredId::entry).distinct().toList();
            var merged = list("m.survivorKey in ?2", type, entries);
            var givers = givers(ids.values(), merged);
            var found = new HashMap<ExternalIdKey.Form, Redirect>();
            ids.forEach((form, id) -> givers.stream()
                    .filter(giver -> giver.id().equals(id.key()))
                    .flatMap(giver -> merged.stream()
                            .filter(entry ->
                                    entry.mergedKey.equals(giver.merged()) && entry.survivorKey.equals(id.entry())))
                    .findFirst()
                    .ifPresent(entry -> found.put(form, Redirect.of(entry))));
            return found;
        }
    }

    /** The primary keys of an external id and of its entry. */
    private record StoredId(UUID key, UUID entry) {}

    /** An external id, by its primary key, and a merged entry that had it before. */
    private record Giver(UUID id, UUID merged) {}

    private static <K> Map<K, Redirect> redirects(List<MergedEntry> merged, Function<MergedEntry, K> key) {
        var redirects = new HashMap<K, Redirect>();
        merged.forEach(entry -> redirects.putIfAbsent(key.apply(entry), Redirect.of(entry)));
        return redirects;
    }

    private Map<ExternalIdKey.Form, StoredId> ids(EntryType type, Collection<ExternalIdKey.Form> forms) {
        var query = entities.createQuery(
                "select " + ExternalIdKey.FORM + ", x.key, x.entryKey from ExternalId x where "
                        + ExternalIdKey.CLOSE_TO_ANY,
                Object[].class);
        ExternalIdKey.parameters(type, forms).forEach(query::setParameter);
        var ids = new HashMap<ExternalIdKey.Form, StoredId>();
        for (Object[] row : query.getResultList()) {
            var cells = Arrays.asList(row);
            ids.put(ExternalIdKey.Form.of(cells), new StoredId((UUID) cells.get(3), (UUID) cells.get(4)));
        }
        ids.keySet().retainAll(forms);
        return ids;
    }

    /** The first ones first. */
    private List<Giver> givers(Collection<StoredId> ids, List<MergedEntry> merged) {
        if (merged.isEmpty()) {
            return List.of();
        }
        var revision = Past.revision();
        return entities
                .unwrap(Session.class)
                .createNativeQuery(GIVERS, Object[].class)
                .addScalar("merged_id", UUID.class)
                .addScalar("id", UUID.class)
                .setParameter(
                        "merged", merged.stream().map(entry -> entry.mergedKey).toList())
                .setParameter("revision", revision == null ? Long.MAX_VALUE : revision)
                .setParameter("ids", ids.stream().map(StoredId::key).toList())
                .getResultList()
                .stream()
                .map(row -> new Giver((UUID) row[1], (UUID) row[0]))
                .toList();
    }

    private List<MergedEntry> list(String condition, EntryType type, Collection<?> values) {
        return entities.createQuery("from MergedEntry m where m.typeName = ?1 and " + condition, MergedEntry.class)
                .setParameter(1, type.typeName())
                .setParameter(2, values)
                .getResultList();
    }
}
