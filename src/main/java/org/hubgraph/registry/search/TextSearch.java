package org.hubgraph.registry.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.TextOwners;
import org.hubgraph.registry.name.NameQuery;

/**
 * Searches texts other than names. The number of statements depends on the words, the fields and the types of relations,
 * and each reads a bounded number of rows.
 */
@ApplicationScoped
class TextSearch {
    /** Maximum number of entries that are found by each field. */
    static final int MOST = 500;
    /** Maximum number of objects whose entries are looked up, if only those of some types are wanted. */
    private static final int MOST_EXAMINED = 5_000;

    private final EntityManager entities;
    private final List<TextOwners> owners;

    TextSearch(EntityManager entities, @All List<TextOwners> owners) {
        this.entities = entities;
        this.owners = owners;
    }

    /**
     * Searches the fields except names, in the order of the enumeration. An entry is found once.
     *
     * @param types of the entries; null or empty for all
     */
    List<TextMatches> find(NameQuery query, Set<SearchField> fields, List<EntryType> types) {
        var known = new HashSet<UUID>();
        var all = new ArrayList<TextMatches>();
        for (SearchField field : SearchField.values()) {
            if (field != SearchField.NAMES && fields.contains(field)) {
                boolean ofEntries = field == SearchField.DESCRIPTIONS;
                int most = ofEntries || names(types).isEmpty() ? MOST : MOST_EXAMINED;
                var objects = query.objects(entities, field.name(), ofEntries ? names(types) : List.of(), most);
                var byEntry = objects.isEmpty() ? Map.<UUID, GlobalId>of() : byEntry(field, objects, most);
                var found = byFirstName(byEntry, types);
                found.keySet().removeIf(name -> !known.add(name));
                all.add(new TextMatches(field, found));
            }
        }
        return all;
    }

    /** The names of the types in the database; empty for all. */
    static List<String> names(List<EntryType> types) {
        return types == null ? List.of() : types.stream().map(EntryType::name).toList();
    }

    /** The objects by the keys of their entries; null for the entry itself. */
    private Map<UUID, GlobalId> byEntry(SearchField field, Collection<UUID> objects, int most) {
        var byEntry = new LinkedHashMap<UUID, GlobalId>();
        if (field == SearchField.DESCRIPTIONS) {
            objects.forEach(entry -> byEntry.put(entry, null));
        }
        for (TextOwners owner : owners) {
            if (owner.field() == field) {
                owner.entriesOf(objects, most).forEach((object, entries) -> {
                    var id = new GlobalId(owner.typeOfObjects(), object);
                    entries.forEach(entry -> byEntry.putIfAbsent(entry, id));
                });
            }
        }
        return byEntry;
    }

    private Map<UUID, GlobalId> byFirstName(Map<UUID, GlobalId> byEntry, List<EntryType> types) {
        var byName = new HashMap<UUID, GlobalId>();
        if (byEntry.isEmpty()) {
            return byName;
        }
        entities.createQuery(
                        "select n.key, n.entryKey, n.entryType from EntryName n where n.position = 0"
                                + " and among(?1, n.entryKey) order by n.entryKey",
                        Object[].class)
                .setParameter(1, byEntry.keySet().toArray(UUID[]::new))
                .getResultStream()
                .filter(row -> types == null || types.isEmpty() || types.contains((EntryType) row[2]))
                .limit(MOST)
                .forEach(row -> {
                    var object = byEntry.get((UUID) row[1]);
                    byName.put(
                            (UUID) row[0],
                            object != null ? object : new GlobalId(((EntryType) row[2]).typeName(), (UUID) row[1]));
                });
        return byName;
    }
}
