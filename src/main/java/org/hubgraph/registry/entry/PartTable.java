package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * A table of rows that belong to one object and are facts of it, such as external ids. The rows have no version of
 * their own: a change of a row is a change of its object. Each package with such a table implements this, and the
 * history of the object includes the rows.
 */
public interface PartTable<P extends PanacheEntityBase> {

    Class<P> partType();

    /** The attribute that contains the key of the object. */
    String ownerAttribute();

    UUID ownerOf(P part);

    /** The list field of the object that contains the part, by its name in the inputs of mutations. */
    String fieldOf(P part);

    /** The fact that the part states: a JSON value, as in {@link Facts}. */
    Object factOf(P part);

    /** The order of the parts in their list. */
    Comparator<P> order();

    /** The facts of these parts, as one list per field. */
    default Map<String, List<Object>> facts(List<P> parts) {
        var facts = new LinkedHashMap<String, List<Object>>();
        parts.stream().sorted(order()).forEach(part -> facts.computeIfAbsent(fieldOf(part), field -> new ArrayList<>())
                .add(factOf(part)));
        return facts;
    }

    /**
     * Makes the stored parts of an object equal to the wanted ones, row by row. A part that remains retains its row.
     * The history records each change of a row; it would not record a bulk deletion.
     *
     * @param identity parts with equal identities are the same part
     * @param takeOver copies the facts of the wanted part, its second argument, into the stored row, its first
     */
    static <P extends PanacheEntityBase> void replace(
            List<P> stored, List<P> wanted, Function<P, ?> identity, BiConsumer<P, P> takeOver) {
        var missing = new LinkedHashMap<Object, P>();
        wanted.forEach(part -> missing.put(identity.apply(part), part));
        for (P part : stored) {
            P same = missing.remove(identity.apply(part));
            if (same == null) {
                part.delete();
            } else {
                takeOver.accept(part, same);
            }
        }
        missing.values().forEach(part -> part.persist());
    }
}
