package org.hubgraph.registry.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import org.hibernate.Session;

import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.DisplayText;

/** The slugs of stored objects: finds objects by them, and finds free ones. */
@ApplicationScoped
public class SlugLookup {
    private final EntityManager entities;
    private final MergedEntries merged;
    private final Flushes flushes;

    SlugLookup(EntityManager entities, MergedEntries merged, Flushes flushes) {
        this.entities = entities;
        this.merged = merged;
        this.flushes = flushes;
    }

    /**
     * Returns the slug for an object.
     *
     * @param asked null to derive one from the name; a violation if another object of the type has it
     * @param name null if there is none; then the slug is derived from the type
     */
    public String slug(Stored object, String asked, String name, Violations violations) {
        var type = object.getClass();
        if (asked == null) {
            String fallback = fallback(type);
            String first = Slugs.first(name == null ? fallback : name, fallback);
            // Nearly always the first one is free, and one is looked up by one statement. Together, all were looked up
            // before.
            if (flushes.isFree(type, first) || !flushes.areTogether() && !isTaken(type, first, object.key)) {
                flushes.take(type, first, object.key);
                return first;
            }
            String free = Slugs.of(name == null ? fallback : name, fallback, slugs -> taken(type, slugs, object.key));
            flushes.take(type, free, object.key);
            return free;
        }
        if (isTaken(type, asked, object.key)) {
            violations.add(
                    "Another " + type.getSimpleName() + " has the slug \"" + DisplayText.of(asked) + "\".", "slug");
        }
        flushes.take(type, asked, object.key);
        return asked;
    }

    /**
     * Looks up the slugs of objects that the request will add, by two statements.
     *
     * @param names of the objects
     */
    public void prepare(Class<?> type, Collection<String> names) {
        var slugs =
                names.stream().map(name -> Slugs.first(name, fallback(type))).collect(Collectors.toSet());
        var free = new HashSet<>(slugs);
        free.removeAll(holders(type, slugs).keySet());
        free.removeAll(merged.survivorsOf(type, slugs).keySet());
        flushes.free(type, free);
    }

    private static String fallback(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Finds the object of the type that has the slug now; empty also if objects of the type have no slugs. */
    <E extends Stored> Optional<E> find(Class<E> type, String slug) {
        return hasSlug(type) && slug.matches(Slugs.FORM) ? bySlug(type, slug) : Optional.empty();
    }

    private boolean hasSlug(Class<?> type) {
        return entities.getMetamodel().entity(type).getAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals("slug"));
    }

    private <E extends Stored> Optional<E> bySlug(Class<E> type, String slug) {
        return entities
                .createQuery("from " + type.getSimpleName() + " where slug = ?1", type)
                .setParameter(1, slug)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether an object of the type has the slug now. Slugs of merged entries do not count. */
    public boolean isHeld(Class<?> type, String slug) {
        return !holders(type, Set.of(slug)).isEmpty();
    }

    private Map<String, UUID> holders(Class<?> type, Set<String> slugs) {
        // An array is one parameter: Hibernate would translate a list at every execution.
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(
                    "select slug, id from " + type.getAnnotation(Table.class).name() + " where slug = any(?)")) {
                query.setArray(1, connection.createArrayOf("varchar", slugs.toArray(String[]::new)));
                var holders = new HashMap<String, UUID>();
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        holders.put(row.getString(1), row.getObject(2, UUID.class));
                    }
                }
                return holders;
            }
        });
    }

    /** Whether a slug leads to another object than one that may have it; see {@link #taken}. */
    private boolean isTaken(Class<?> type, String slug, UUID by) {
        var keys = new HashMap<String, UUID>();
        flushes.addTaken(type, Set.of(slug), keys);
        return Stream.concat(keys.values().stream(), keysBySlug(type, slug).stream())
                .anyMatch(key -> key == null || !key.equals(by));
    }

    /** In contrast to lists of slugs, Hibernate translates this once, not at every execution. */
    private List<UUID> keysBySlug(Class<?> type, String slug) {
        return entities.createQuery(
                        "select o.key from " + type.getSimpleName() + " o where o.slug = :slug"
                                + " union all select m.survivorKey from MergedEntry m where m.typeName = :type"
                                + " and m.mergedSlug = :slug",
                        UUID.class)
                .setParameter("slug", slug)
                .setParameter("type", type.getSimpleName())
                .getResultList();
    }

    /**
     * Returns those of the slugs that lead to another object, directly or through a merge.
     *
     * @param by the key of the object that may have them; null for none
     */
    private Set<String> taken(Class<?> type, Set<String> slugs, UUID by) {
        var taken = new HashSet<String>();
        var added = new HashMap<String, UUID>();
        flushes.addTaken(type, slugs, added);
        for (var known : List.of(holders(type, slugs), merged.survivorsOf(type, slugs), added)) {
            known.forEach((slug, key) -> {
                // A new object has no key yet.
                if (key == null || !key.equals(by)) {
                    taken.add(slug);
                }
            });
        }
        return taken;
    }
}
