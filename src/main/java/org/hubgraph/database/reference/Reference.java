package org.hubgraph.database.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hubgraph.database.reference.RefersTo.Holding;

/**
 * A reference: a key in the rows of one entity that refers to rows of other entities.
 *
 * @param from the referring entity
 * @param attribute the name of the attribute with the key
 * @param column the name of its column
 * @param typeAttribute the attribute with the type of the referenced row; null if there is one target
 * @param typeColumn the name of its column; null if there is one target
 * @param targets the entities that it may refer to
 * @param reliesOn attributes of the target that must not change in a concurrent transaction
 * @param copy the attribute of the referring entity that always equals {@code copied}; null if there is none
 * @param copyColumn the name of its column; null if there is none
 * @param copied the attribute of the target that {@code copy} equals; null if there is none
 * @param copiedColumn the name of its column; null if there is none
 * @param counted whether the number of rows that may refer to one row is limited
 * @param optional whether the row is valid without the reference
 * @param list whether the attribute is a list of keys, and its column an array
 * @param holding how the reference is protected from concurrent changes
 */
public record Reference(
        Rows from,
        String attribute,
        String column,
        String typeAttribute,
        String typeColumn,
        List<Rows> targets,
        Set<String> reliesOn,
        String copy,
        String copyColumn,
        String copied,
        String copiedColumn,
        boolean counted,
        boolean optional,
        boolean list,
        Holding holding) {

    /**
     * The table of an entity.
     *
     * @param table its name
     * @param key the column of its primary key
     */
    public record Rows(Class<?> type, String table, String key) {
        public String name() {
            return type.getSimpleName();
        }
    }

    /** Its name in the code, such as {@code Tenancy.zoneKey}. */
    public String name() {
        return from.name() + "." + attribute;
    }

    /** Its name in the integrity check of the registry, such as {@code Tenancy.zone}. */
    public String field() {
        return from.name() + "." + attribute.replaceAll("Key$", "");
    }

    /** The keys in a value of the attribute; none for null. */
    @SuppressWarnings("unchecked")
    List<UUID> keys(Object value) {
        return value == null ? List.of() : list ? (List<UUID>) value : List.of((UUID) value);
    }

    /**
     * The entity that it refers to; empty if the type is unknown.
     *
     * @param type the value of the type attribute; ignored if there is one target
     */
    Optional<Rows> target(Object type) {
        return typeAttribute == null
                ? Optional.of(targets.get(0))
                : targets.stream()
                        .filter(rows -> rows.name().equalsIgnoreCase(String.valueOf(type)))
                        .findFirst();
    }
}
