package org.hubgraph.registry.history;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Pages;

/** The end of the list of changes, as the current transaction sees it. */
@ApplicationScoped
public class LatestChange {
    /** The largest possible id: a cursor with it is after all changes of its position. */
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Changes changes;
    private final Pages pages;

    LatestChange(Changes changes, Pages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * A cursor of {@code changes} and {@code changed} after all changes that are visible in this snapshot and that no
     * later change can precede. There is one even if nothing has changed yet.
     */
    public String cursor() {
        return cursor(changes.settled(List.of()));
    }

    /** As {@link #cursor()}, for one of the lists of changes. Changes of other types precede it, too. */
    String cursor(Listing listing) {
        return pages.cursor(listing, List.of(changes.lastPosition(), LAST_ID));
    }
}
