package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The pages of one call, one for each parent. When the first total is requested, all are counted in one statement. */
public final class Siblings {
    private final Pages pages;
    private final Supplier<Listing> listings;
    private final List<UUID> parents;
    private Listing listing;
    private Map<UUID, Integer> totals;

    Siblings(Pages pages, Listing listing, List<UUID> parents) {
        this(pages, () -> listing, parents);
    }

    /** @param listing called when it is needed, at most once */
    Siblings(Pages pages, Supplier<Listing> listing, List<UUID> parents) {
        this.pages = pages;
        this.listings = listing;
        this.parents = parents;
    }

    public synchronized Listing listing() {
        if (listing == null) {
            listing = listings.get();
        }
        return listing;
    }

    /** The parents' primary keys without duplicates; empty for a root list. */
    public List<UUID> parents() {
        return parents;
    }

    synchronized int total(UUID parent) {
        if (totals == null) {
            totals = pages.countByParent(listing(), parents);
        }
        return totals.getOrDefault(parent, 0);
    }
}
