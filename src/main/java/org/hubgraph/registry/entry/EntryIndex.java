package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.Updates;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.name.IndexedName;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.registry.name.NameTerms;
import org.hubgraph.value.TextKeys;

/** Writes an entry together with the rows that belong to it: its external ids, and its names in the index of names. */
@ApplicationScoped
public class EntryIndex implements PartTable<ExternalId> {
    /** A query for the rows in which other entries have the id with the alias {@code x}. */
    public static final String OTHER_CLAIM =
            "select 1 from ExternalId o where o.scheme = x.scheme and o.value = x.value"
                    + " and o.issuerKey = x.issuerKey and o.entryKey <> x.entryKey";

    private final EntityManager entities;
    private final NameTerms terms;
    private final CollectedRows rows;
    private final FreeIds free;
    private final Dialect dialect;

    EntryIndex(EntityManager entities, NameTerms terms, CollectedRows rows, FreeIds free, Dialect dialect) {
        this.dialect = dialect;
        this.entities = entities;
        this.terms = terms;
        this.rows = rows;
        this.free = free;
    }

    /** Looks up the ids of entries that the request will add: {@link #listClaims} then needs no statement for free ones. */
    public void lookUp(Collection<ExternalIdValue> ids) {
        free.read(entities, ids);
    }

    /** Persists a new entry with its external ids and indexed names. */
    public void add(RegistryEntry entry, List<ExternalId> externalIds) {
        entities.persist(entry);
        own(entry, externalIds);
        externalIds.forEach(entities::persist);
        addNames(entry);
    }

    /** Whether names of the request have not been written yet. */
    public boolean areTermsWaiting() {
        return terms.areWaiting();
    }

    /** Writes the index of the names that were added. Called after each flush of the session. */
    void write(Session session) {
        if (areTermsWaiting()) {
            session.doWork(connection -> {
                var updates = new Updates();
                rows.write(updates);
                terms.write(updates, connection);
                updates.execute(connection, dialect);
            });
        }
    }

    /** Forgets the names that have not been written yet. */
    public void forgetTerms() {
        rows.forget();
        terms.forgetWaiting();
    }

    /** Rewrites the index after the names have changed. */
    public void rename(RegistryEntry entry) {
        removeNames(entry);
        addNames(entry);
    }

    /** Replaces the external ids of an entry. An id that remains retains its row. */
    public void replace(RegistryEntry entry, List<ExternalId> externalIds) {
        own(entry, externalIds);
        PartTable.replace(idsOf(entry), externalIds, ExternalId::identity, (stored, wanted) -> {
            stored.url = wanted.url;
            stored.issueBy(wanted.schemeName, wanted.register);
            stored.preferred = wanted.preferred;
            stored.claim = wanted.claim;
        });
    }

    /** Moves external ids to another entry of the same type. */
    public void moveIds(List<ExternalId> ids, RegistryEntry to) {
        ids.forEach(id -> id.assign(to.key));
    }

    /**
     * Writes a deleted entry again, under its former key.
     *
     * @param former the entry as it was, with its last version
     * @param like any other entry of the type, from which columns that are not set yet are copied
     * @return the managed entry; the caller flushes it, which gives it its next version
     */
    public <E extends RegistryEntry> E restore(Class<E> type, E former, E like) {
        // Persisting would generate a new key. Therefore the row is first inserted as a copy of another row, and then
        // updated.
        var own = List.of("key", "version", "slug");
        var others = entities.getMetamodel().entity(type).getSingularAttributes().stream()
                .filter(attribute -> attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC)
                .map(Attribute::getName)
                .filter(name -> !own.contains(name))
                .toList();
        entities.createQuery("insert into " + type.getSimpleName() + " (key, version, slug, "
                        + String.join(", ", others) + ") select :key, :version, :slug, "
                        + others.stream().map(name -> "e." + name).collect(Collectors.joining(", ")) + " from "
                        + type.getSimpleName() + " e where e.key = :like")
                .setParameter("key", former.key)
                .setParameter("version", former.version)
                .setParameter("slug", former.slug)
                .setParameter("like", like.key)
                .executeUpdate();
        var restored = entities.merge(former);
        restored.derive();
        addNames(restored);
        return restored;
    }

    public List<ExternalId> idsOf(RegistryEntry entry) {
        return entities.createQuery("from ExternalId where entryKey = ?1", ExternalId.class)
                .setParameter(1, entry.key)
                .getResultList();
    }

    /** The external ids by the primary keys of their entries, in one statement; an empty list for none. */
    public Map<UUID, List<ExternalId>> idsOf(Set<UUID> entries) {
        var ids = new HashMap<UUID, List<ExternalId>>();
        entries.forEach(entry -> ids.put(entry, new ArrayList<>(0)));
        entities.createQuery("from ExternalId where entryKey in ?1", ExternalId.class)
                .setParameter(1, entries)
                .getResultStream()
                .forEach(id -> ids.get(id.entryKey).add(id));
        return ids;
    }

    /** Removes the external ids and the indexed names. Call it before the entry itself is removed. */
    public void remove(RegistryEntry entry) {
        idsOf(entry).forEach(entities::remove);
        removeNames(entry);
    }

    /**
     * Removes the names and external ids of an entry, and the history of the external ids, including states that the
     * ids had with the survivor of a merge that was undone.
     *
     * @param entries the primary keys of the entry and of the entries that were merged into it
     * @param names all names that it has or had
     */
    public void forget(RegistryEntry entry, Set<UUID> entries, List<String> names) {
        removeNames(entry);
        terms.forget(names);
        for (String rows : List.of(
                "external_id_history h where " + Erasure.anyStateOfRowsOf("external_id", "entry_id"),
                "external_id_history where entry_id in (?1)",
                "external_id where entry_id in (?1)")) {
            entities.createNativeQuery("delete from " + rows)
                    .setParameter(1, entries)
                    .executeUpdate();
        }
    }

    /** All rows with one of these ids, of any entries, in one statement at most. */
    public List<ExternalId> listClaims(List<ExternalId> ids) {
        if (free.areFree(ids)) {
            return List.of();
        }
        var identities = ids.stream().map(ExternalId::identity).collect(Collectors.toSet());
        // With the schemes, with which the index begins.
        return entities.createQuery("from ExternalId where scheme in ?1 and value in ?2 order by key", ExternalId.class)
                .setParameter(1, ids.stream().map(id -> id.scheme).distinct().toList())
                .setParameter(2, ids.stream().map(id -> id.value).distinct().toList())
                .getResultStream()
                .filter(known -> identities.contains(known.identity()))
                .toList();
    }

    /** The slug of the entry that has the id. */
    public String slugOf(ExternalId id) {
        return entities.createQuery("select slug from " + id.entryType.typeName() + " where key = ?1", String.class)
                .setParameter(1, id.entryKey)
                .getSingleResult();
    }

    private void own(RegistryEntry entry, List<ExternalId> externalIds) {
        free.take(externalIds);
        for (ExternalId id : externalIds) {
            id.entryType = EntryType.of(entry);
            id.assign(entry.key);
        }
    }

    private void addNames(RegistryEntry entry) {
        var names = entry.allNames.all();
        for (int position = 0; position < names.size(); position++) {
            String text = names.get(position).text();
            var row = new EntryName();
            row.entryType = EntryType.of(entry);
            row.entryKey = entry.key;
            row.position = position;
            row.searchKey = TextKeys.searchKey(text);
            row.wordsKey = NameForms.wordsKey(text);
            row.keyLength = row.searchKey.length();
            row.key = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            rows.add(row);
            terms.add(row.key, new IndexedName(text, row.entryType.name(), row.keyLength));
        }
    }

    private void removeNames(RegistryEntry entry) {
        entities.createQuery("delete from EntryName where entryKey = ?1")
                .setParameter(1, entry.key)
                .executeUpdate();
    }

    @Override
    public Class<ExternalId> partType() {
        return ExternalId.class;
    }

    @Override
    public String ownerAttribute() {
        return "entryKey";
    }

    @Override
    public UUID ownerOf(ExternalId id) {
        return id.entryKey;
    }

    @Override
    public String fieldOf(ExternalId id) {
        return "externalIds";
    }

    @Override
    public Object factOf(ExternalId id) {
        var facts = new Facts().put("scheme", id.scheme).put("value", id.value).put("url", id.url);
        // Few ids have the others.
        if (id.schemeName != null) {
            facts.put("schemeName", id.schemeName);
        }
        if (id.register != null) {
            facts.put("register", id.register);
        }
        if (id.preferred) {
            facts.put("preferred", true);
        }
        if (id.isRecordedAsDisputed()) {
            facts.put("disputed", true);
        }
        return facts.asMap();
    }

    @Override
    public Comparator<ExternalId> order() {
        return Comparator.comparing((ExternalId id) -> id.scheme.name())
                .thenComparing(id -> !id.preferred)
                .thenComparing(id -> id.issuerKey)
                .thenComparing(id -> id.value);
    }
}
