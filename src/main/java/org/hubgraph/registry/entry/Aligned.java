package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.List;

/** Lists of objects that belong to the same rows, in the order of these. */
public final class Aligned {
    private Aligned() {}

    /**
     * For each row, the object in the first list that has one; null if none has.
     *
     * @param lists at least one, all of the same length
     */
    @SafeVarargs
    public static <T> List<T> first(List<? extends T>... lists) {
        var first = new ArrayList<T>();
        for (int row = 0; row < lists[0].size(); row++) {
            T found = null;
            for (int list = 0; found == null && list < lists.length; list++) {
                found = lists[list].get(row);
            }
            first.add(found);
        }
        return first;
    }
}
