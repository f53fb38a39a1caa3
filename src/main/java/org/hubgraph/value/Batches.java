package org.hubgraph.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts lists into parts of a limited size, such as the keys that one statement has. */
public final class Batches {
    private Batches() {}

    /**
     * The items in their order, as many as possible in each part.
     *
     * @param most items of a part, at least 1
     */
    public static <T> List<List<T>> of(Collection<T> items, int most) {
        var all = List.copyOf(items);
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return parts;
    }
}
