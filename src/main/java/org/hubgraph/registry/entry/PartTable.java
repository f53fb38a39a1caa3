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
 * Rows that belong to one object alone and are facts of it, such as its external ids. They have no version of their own: who
 * writes them changes the object. Each room with such a table is one, and the history of the object shows them.
 */
public interface PartTable<P extends PanacheEntityBase> {

    Class<P> partType();

    /** The attribute that has the key of the object. */
    String ownerAttribute();

    UUID ownerOf(P part);

    /** The field of the object that the part is in the list of, by its name in the inputs of the mutations. */
    String fieldOf(P part);

    /** What the list has of it: a JSON value, as in {@link Facts}. */
    Object factOf(P part);

    /** The order of a list. */
    Comparator<P> order();

    /** What objects say in these parts: for each field its list. */
    default Map<String, List<Object>> facts(List<P> parts) {
        var facts = new LinkedHashMap<String, List<Object>>();
        parts.stream().sorted(order()).forEach(part -> facts.computeIfAbsent(fieldOf(part), field -> new ArrayList<>())
                .add(factOf(part)));
        return facts;
    }

    /**
     * Makes the stored parts of an object like those that are wanted, row by row: whatever stays keeps its row, and each change
     * of a row is in its history, where a deletion in one statement would not be.
     *
     * @param identity what makes two rows the same part
     * @param takeOver gives the stored row, the first, what the wanted one says
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
