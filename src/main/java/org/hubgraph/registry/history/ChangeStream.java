package org.hubgraph.registry.history;

import java.util.List;

import org.hubgraph.failure.CursorLost;
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
    private final ChangeCursors cursors;
    private final Pages pages;
    private final ChangeNotifications news;
    private final Listing listing;
    private final String beginning;

    private ChangeStream(
            ChangeCursors cursors, Pages pages, ChangeNotifications news, Listing listing, String beginning) {
        this.cursors = cursors;
        this.pages = pages;
        this.news = news;
        this.listing = listing;
        this.beginning = beginning;
    }

    /**
     * @param types of the changed objects; null or empty for all
     * @param after a cursor of the list; null for the end of the list, as the current transaction sees it
     * @throws Invalid if the cursor does not belong to this list
     * @throws CursorLost if the database does not have the change that the cursor names
     */
    static ChangeStream of(
            Changes changes,
            ChangeCursors cursors,
            Pages pages,
            ChangeNotifications news,
            List<ChangedType> types,
            String after) {
        var listing = changes.settled(types);
        cursors.verify(listing, after, "after");
        return new ChangeStream(cursors, pages, news, listing, after == null ? cursors.latest(listing) : after);
    }

    @Override
    public String beginning() {
        return beginning;
    }

    @Override
    public ChangeStream from(String place) {
        cursors.verify(listing, place, "after");
        return new ChangeStream(cursors, pages, news, listing, place);
    }

    /**
     * If there are no more events, the returned position is the end of the list, so that changes of other types are not
     * read again. The position is verified each time, because another database server may have taken over.
     */
    @Override
    public Piece<ChangeEdge> next(String place, int most) {
        cursors.verify(listing, place, "after");
        var page = pages.root(listing, new PageRequest(most, false, place, null));
        var events = page.rows().stream()
                .map(ChangeEdge::new)
                .map(edge -> new Event<>(edge, edge.getCursor()))
                .toList();
        if (page.hasNext()) {
            return new Piece<>(events, events.get(events.size() - 1).place(), true);
        }
        return new Piece<>(events, cursors.latest(listing), false);
    }

    @Override
    public Runnable listen(Runnable listener) {
        return news.listen(listener);
    }
}
