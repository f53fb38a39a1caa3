package org.hubgraph.graphql.stream;

import java.util.List;

import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;

import org.hubgraph.failure.Invalid;

/**
 * The source stream of a subscription (specification, section 6.2.3.1): a list of events that grows at its end. It
 * contains no events and no state, so any number of clients can read it, each from its own position and at its own
 * pace.
 *
 * <p>It is a {@code Multi} only because SmallRye recognises subscriptions by that type: events are never pushed.
 *
 * @param <E> the type of events
 */
public abstract class EventStream<E> extends AbstractMulti<E> {

    /**
     * One event.
     *
     * @param place the position after the event; opaque to clients, which send it back to resume
     */
    public record Event<E>(E value, String place) {}

    /**
     * Consecutive events.
     *
     * @param place the position after everything that was read, at or after the last event
     * @param more whether the stream already has more events
     */
    public record Piece<E>(List<Event<E>> events, String place, boolean more) {}

    /** The position at which this stream begins. */
    public abstract String beginning();

    /**
     * Returns the same stream from another position. Called in a transaction.
     *
     * @throws Invalid if the position does not belong to this stream
     */
    public abstract EventStream<E> from(String place);

    /**
     * Reads the events after a position from a single database snapshot. Called in a transaction.
     *
     * @param most the most events to read; at least 1
     */
    public abstract Piece<E> next(String place, int most);

    /** Whether no event can follow a position, so that the subscription completes there; false if it never does. */
    public boolean isOver(String place) {
        return false;
    }

    /**
     * Calls back on any thread whenever there may be new events, beginning with those after this call.
     *
     * @return ends the notifications
     */
    public abstract Runnable listen(Runnable news);

    @Override
    public final void subscribe(MultiSubscriber<? super E> subscriber) {
        throw new UnsupportedOperationException("Events are read with next");
    }
}
