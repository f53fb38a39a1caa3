package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;

/** Sectors within sectors. */
public final class NestedSectors {
    /** Maximum number of levels of sectors, one inside another; as many as the classifications in use have. */
    public static final int LEVELS = 6;

    private NestedSectors() {}

    /**
     * All pairs of a sector and a sector that is the same one or contains it at any level, each pair once, as a FROM
     * clause.
     *
     * @param inner the alias of the first sector of a pair
     * @param outer the alias of the second one
     */
    public static String within(String inner, String outer) {
        var from = new StringBuilder("Sector " + inner);
        var chain = new ArrayList<>(List.of(inner + ".key", inner + ".parentKey"));
        String below = inner;
        for (int level = 2; level < LEVELS; level++) {
            String above = inner + level;
            from.append(" left join Sector " + above + " on " + above + ".key = " + below + ".parentKey");
            chain.add(above + ".parentKey");
            below = above;
        }
        return from + " join Sector " + outer + " on " + outer + ".key in (" + String.join(", ", chain) + ")";
    }
}
