package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The pages that one call made, one for each parent. Their totals are counted together, in one statement, when the
 * first of them is asked for.
 */
public final class Siblings {
    private final Pages pages;
    private final Listing listing;
    private final List<UUID> parents;
    private Map<UUID, Integer> totals;

    Siblings(Pages pages, Listing listing, List<UUID> parents) {
        this.pages = pages;
        this.listing = listing;
        this.parents = parents;
    }

    public Listing listing() {
        return listing;
    }

    public List<UUID> parents() {
        return parents;
    }

    synchronized int total(UUID parent) {
        if (totals == null) {
            totals = pages.countByParent(listing, parents);
        }
        return totals.getOrDefault(parent, 0);
    }
}
