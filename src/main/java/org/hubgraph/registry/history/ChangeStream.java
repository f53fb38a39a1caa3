package org.hubgraph.registry.history;

import java.util.List;
import java.util.UUID;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.stream.EventStream;
import org.hubgraph.registry.history.ChangeConnection.ChangeEdge;

/**
 * The list of changes as a stream. Its positions are the cursors of {@code changes}, so that a client can resume either
 * from a cursor of the other.
 */
final class ChangeStream extends EventStream<ChangeEdge> {
    /** The largest possible id: a cursor with it is after all changes of its position. */
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Changes changes;
    private final Pages pages;
    private final ChangeNotifications news;
    private final Listing listing;
    private final String beginning;

    private ChangeStream(Changes changes, Pages pages, ChangeNotifications news, Listing listing, String beginning) {
        this.changes = changes;
        this.pages = pages;
        this.news = news;
        this.listing = listing;
        this.beginning = beginning;
    }

    /**
     * @param types of the changed objects; null or empty for all
     * @param after a cursor of the list; null for the end of the list, as the current transaction sees it
     * @throws Invalid if the cursor does not belong to this list
     */
    static ChangeStream of(
            Changes changes, Pages pages, ChangeNotifications news, List<ChangedType> types, String after) {
        var listing = changes.settled(types);
        var beginning = after == null ? end(changes, pages, listing) : after;
        return new ChangeStream(changes, pages, news, listing, null).from(beginning);
    }

    /** A cursor after all changes that are visible in this snapshot, including those of other types. */
    private static String end(Changes changes, Pages pages, Listing listing) {
        return pages.cursor(listing, List.of(changes.lastPosition(), LAST_ID));
    }

    @Override
    public String beginning() {
        return beginning;
    }

    @Override
    public ChangeStream from(String place) {
        pages.check(listing, place);
        return new ChangeStream(changes, pages, news, listing, place);
    }

    /**
     * If there are no more events, the returned position is the end of the list, so that changes of other types are not
     * read again.
     */
    @Override
    public Piece<ChangeEdge> next(String place, int most) {
        var page = pages.root(listing, new PageRequest(most, false, place, null));
        var events = page.rows().stream()
                .map(ChangeEdge::new)
                .map(edge -> new Event<>(edge, edge.getCursor()))
                .toList();
        if (page.hasNext()) {
            return new Piece<>(events, events.get(events.size() - 1).place(), true);
        }
        return new Piece<>(events, end(changes, pages, listing), false);
    }

    @Override
    public Runnable listen(Runnable listener) {
        return news.listen(listener);
    }
}
