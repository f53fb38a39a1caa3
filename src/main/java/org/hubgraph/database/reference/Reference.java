package org.hubgraph.database.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hubgraph.database.reference.RefersTo.Holding;

/**
 * A key in the rows of one entity that refers to rows of others.
 *
 * @param from the entity that has it
 * @param attribute its name
 * @param column its name
 * @param typeAttribute the name of the attribute with the type of what it refers to; null where there is one target
 * @param typeColumn the name of its column; null where there is one target
 * @param targets the entities that it may refer to
 * @param reliesOn attributes of the target that must not change at the same moment
 * @param copy the attribute beside it that always equals {@code copied}; null for none
 * @param copyColumn the name of its column; null for none
 * @param copied the attribute of the target that {@code copy} equals; null for none
 * @param copiedColumn the name of its column; null for none
 * @param counted whether only so many rows may refer to one
 * @param optional whether the row is complete without it
 * @param holding how it is held while others write
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
        Holding holding) {

    /**
     * The rows of an entity.
     *
     * @param table its name
     * @param key the column of its primary key
     */
    public record Rows(Class<?> type, String table, String key) {
        public String name() {
            return type.getSimpleName();
        }
    }

    /** Such as {@code Tenancy.zoneKey}. */
    public String name() {
        return from.name() + "." + attribute;
    }

    /** As the check of the registry's integrity names it, such as {@code Tenancy.zone}. */
    public String field() {
        return from.name() + "." + attribute.replaceAll("Key$", "");
    }

    /** @param type the value of the type's attribute; anything where there is one target */
    Optional<Rows> target(Object type) {
        return typeAttribute == null
                ? Optional.of(targets.get(0))
                : targets.stream()
                        .filter(rows -> rows.name().equalsIgnoreCase(String.valueOf(type)))
                        .findFirst();
    }
}
