package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.database.reference.Reference;
import org.hubgraph.database.reference.ReferenceModel;

/** The entries at the ends of relations of any type, such as the person and the organisation of an affiliation. */
@ApplicationScoped
public class RelationEnds {
    private final EntityManager entities;
    private final ReferenceModel references;

    RelationEnds(EntityManager entities, ReferenceModel references) {
        this.entities = entities;
        this.references = references;
    }

    /**
     * The primary keys of the entries at the ends of relations, by those of the relations, in one statement.
     *
     * @param type the name of the GraphQL type of the relations
     */
    public Map<UUID, List<UUID>> of(String type, Collection<UUID> relations) {
        var ends = references.all().stream()
                .filter(reference -> reference.from().name().equals(type) && isEnd(reference))
                .map(reference -> "r." + reference.attribute())
                .toList();
        if (ends.isEmpty()) {
            return Map.of();
        }
        var selected = Stream.concat(Stream.of("r.key"), ends.stream()).collect(Collectors.joining(", "));
        var found = new HashMap<UUID, List<UUID>>();
        entities.createQuery("select " + selected + " from " + type + " r where among(?1, r.key)", Object[].class)
                .setParameter(1, relations.toArray(UUID[]::new))
                .getResultStream()
                .forEach(row -> {
                    var keys = new ArrayList<UUID>();
                    Stream.of(row).skip(1).filter(Objects::nonNull).forEach(key -> keys.add((UUID) key));
                    found.put((UUID) row[0], keys);
                });
        return found;
    }

    private static boolean isEnd(Reference reference) {
        return !reference.optional()
                && !reference.list()
                && reference.targets().stream().allMatch(target -> RegistryEntry.class.isAssignableFrom(target.type()));
    }
}
