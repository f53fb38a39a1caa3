package org.hubgraph.graphql.stream;

import java.util.List;

import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;

import org.hubgraph.failure.Invalid;

/**
 * The source stream of a subscription (GraphQL, section 6.2.3.1): a list of events that grows at its end. It holds no
 * events and no state, so that any number of clients follow it, each from its own place and as fast as it can.
 *
 * <p>It is a {@code Multi} in name only, since that is how SmallRye knows a subscription: nobody is pushed anything.
 *
 * @param <E> the events
 */
public abstract class EventStream<E> extends AbstractMulti<E> {

    /**
     * One event.
     *
     * @param place behind it; opaque to clients, who send it back to go on from there
     */
    public record Event<E>(E value, String place) {}

    /**
     * Events that follow one another.
     *
     * @param place behind all that has been looked at, at or behind the last event
     * @param more whether there are more already
     */
    public record Piece<E>(List<Event<E>> events, String place, boolean more) {}

    /** The place at which this stream begins. */
    public abstract String beginning();

    /**
     * The same stream from another place on.
     *
     * @throws Invalid for a place that is none of this stream
     */
    public abstract EventStream<E> from(String place);

    /**
     * What is behind a place, by one snapshot of the database: called in a transaction.
     *
     * @param most events, at least 1
     */
    public abstract Piece<E> next(String place, int most);

    /**
     * Calls back, on any thread, whenever there may be something new, beginning with what comes after this call.
     *
     * @return ends it
     */
    public abstract Runnable listen(Runnable news);

    @Override
    public final void subscribe(MultiSubscriber<? super E> subscriber) {
        throw new UnsupportedOperationException("Events are read with next");
    }
}
