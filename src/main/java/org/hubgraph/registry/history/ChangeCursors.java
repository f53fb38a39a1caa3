package org.hubgraph.registry.history;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.CursorLost;
import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.history.ChangeLog.Place;

/**
 * The cursors of lists of changes. A cursor names a change, and changes are never deleted. So if the database does not
 * have the change, it was restored to an earlier state or has lost its last writes, and positions after the cursor may
 * belong to other changes than the client knows.
 */
@ApplicationScoped
public class ChangeCursors {
    /** The instant of the last change of anything, in HQL; null if there is none. */
    public static final String LAST_REVISED_AT = "(select max(at) from Revision)";

    private final Changes changes;
    private final Pages pages;

    ChangeCursors(Changes changes, Pages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * A cursor of {@code changes} and {@code changed} after all changes that are visible in this snapshot and that no
     * later change can precede. There is one even if nothing has changed yet.
     */
    public String latest() {
        return latest(changes.settled(List.of()));
    }

    /** The cursor of {@code changes} for a place. */
    String at(Place place) {
        return cursor(changes.settled(List.of()), place);
    }

    /** As {@link #latest()}, for one of the lists of changes. Changes of other types precede it, too. */
    String latest(Listing listing) {
        return cursor(listing, changes.last());
    }

    /**
     * @throws Invalid if a cursor does not belong to this list
     * @throws CursorLost if the database does not have the change that a cursor names
     */
    void verify(Listing listing, PageRequest request) {
        verify(listing, request.after(), "after");
        verify(listing, request.before(), "before");
    }

    /** @param cursor null for none */
    void verify(Listing listing, String cursor, String argument) {
        if (cursor == null) {
            return;
        }
        var position = pages.position(listing, cursor, argument);
        if (!changes.has(new Place((Long) position.get(0), (UUID) position.get(1)))) {
            throw new CursorLost();
        }
    }

    private String cursor(Listing listing, Place place) {
        return pages.cursor(listing, List.of(place.position(), place.change()));
    }
}
