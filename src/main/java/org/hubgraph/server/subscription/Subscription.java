package org.hubgraph.server.subscription;

import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Context;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.http.Outlet;
import org.hubgraph.server.quota.Quota;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.subscription.SubscriptionRun.Opened;

/**
 * One client's subscription to one stream. It reads the next responses when there may be some and the client has room.
 * Responses that do not fit are discarded and read again later. Used on the event loop of its context.
 */
final class Subscription {
    /** How long to wait if the quota or the memory is used up. */
    private static final long PAUSE_MILLISECONDS = 1_000;

    private final Subscriptions all;
    private final Opened opened;
    private final Quota quota;
    private final Context context;
    private final Client client;
    private final AtomicBoolean notified = new AtomicBoolean();
    private final int mostResponses;
    /** A single instance, so that registering it twice runs it once. */
    private final Runnable again = this::proceed;

    private Runnable unlisten;
    private Cancellation cancellation = new Cancellation();
    private String place;
    /** How many responses to read next. If they did not fit last time, slightly more than did fit. */
    private int size;
    /** Whether there may be events after the current position. */
    private boolean news = true;

    private boolean reading;
    /** Whether it waits for the client's quota of objects, or for memory. */
    private boolean waiting;
    /** How often in succession there was no memory for the next response. */
    private int starved;

    private volatile boolean ended;

    /** Receives the responses. */
    interface Client {
        /** @see Outlet#hasRoom */
        boolean hasRoom(Runnable again);

        /**
         * Takes memory for a response, from the budget of those that are not read yet; false if there is no room. A
         * small response always has room if no other one waits.
         */
        boolean take(int bytes);

        /** Returns what was taken for a response that is not sent. */
        void give(int bytes);

        /**
         * Sends a response whose memory was taken, and returns the memory when it is sent.
         *
         * @param place the position after the event
         */
        void next(GraphQLResponse response, String place);

        /** The stream has ended; all its events were sent. */
        void completed();

        /** The subscription has failed. */
        void failed(GraphQLResponse problem);

        /** There was no memory for the next response for too long: the client has to resume from its last position. */
        void starved();

        /** The database is unavailable: the client has to resume from its last position. */
        void lost(GraphQLResponse problem);
    }

    Subscription(Subscriptions all, Opened opened, Quota quota, Context context, Client client) {
        this.all = all;
        this.opened = opened;
        this.quota = quota;
        this.context = context;
        this.client = client;
        this.place = opened.stream().beginning();
        this.mostResponses = all.run().mostResponses(opened);
        this.size = mostResponses;
    }

    /** The position after everything that was sent to the client. */
    String place() {
        return place;
    }

    void begin() {
        all.opened();
        unlisten = opened.stream().listen(this::wake);
        proceed();
    }

    /** Ends the subscription: nothing more is sent to the client. */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        unlisten.run();
        all.closed();
        if (reading) {
            all.deadlines().gone(cancellation);
        }
    }

    private void wake() {
        if (notified.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                notified.set(false);
                news = true;
                proceed();
            });
        }
    }

    private void proceed() {
        if (ended || reading || waiting || !news || !client.hasRoom(again) || !hasQuota()) {
            return;
        }
        news = false;
        reading = true;
        cancellation = new Cancellation();
        String from = place;
        int most = size;
        all.turns()
                .take(
                        quota,
                        () -> context.runOnContext(now -> all.deadlines()
                                .run(
                                        context.owner(),
                                        null,
                                        cancellation,
                                        current -> read(from, most, current),
                                        this::broken,
                                        late -> {})));
    }

    /** Runs on a thread that may block. */
    private void read(String from, int most, Cancellation current) {
        try {
            if (ended) {
                return;
            }
            var responses = all.run().next(opened, from, most, current);
            if ((current.isCancelled() || responses.isStopped()) && most > 1) {
                // Some responses are incomplete or missing. Fewer may fit into the time and the limits.
                context.runOnContext(now -> retry(most));
            } else {
                var written = WrittenResponses.of(responses);
                context.runOnContext(now -> give(written));
            }
        } catch (Failure failed) {
            broken(failed);
        } finally {
            all.turns().done(quota);
        }
    }

    private void retry(int tooMany) {
        reading = false;
        news = true;
        size = Math.max(1, tooMany / 4);
        proceed();
    }

    private void give(WrittenResponses written) {
        reading = false;
        for (int i = 0; i < written.responses().size(); i++) {
            if (ended) {
                return;
            }
            if (!client.hasRoom(again) || !takes(written.responses().get(i))) {
                // The others are read again, but not as many.
                size = slightlyMoreThan(i);
                chargeBeyond(i, written.objects());
                news = true;
                return;
            }
            client.next(written.responses().get(i), written.places().get(i));
            all.sent(written.responses().get(i));
            place = written.places().get(i);
        }
        place = written.end();
        int fitted = written.responses().size();
        chargeBeyond(fitted, written.objects());
        size = written.full() ? slightlyMoreThan(fitted) : Math.min(mostResponses, 2 * size);
        news |= written.more();
        if (!ended && opened.stream().isOver(place)) {
            end();
            client.completed();
            return;
        }
        proceed();
    }

    private int slightlyMoreThan(int responses) {
        return Math.min(mostResponses, responses + responses / 4 + 1);
    }

    /** Charges the objects beyond those that were taken for the responses that were sent. */
    private void chargeBeyond(int sent, long objects) {
        quota.chargeObjects(Math.max(0, objects - sent * opened.prepared().cost()));
    }

    private void broken(Throwable problem) {
        boolean away = problem instanceof TimedOut || SqlStates.isOutage(problem);
        var response = GraphQLResponse.broken(
                problem instanceof RuntimeException failure ? failure : new IllegalStateException(problem));
        context.runOnContext(now -> {
            if (!ended) {
                end();
                if (away) {
                    client.lost(response);
                } else {
                    client.failed(response);
                }
            }
        });
    }

    private boolean hasQuota() {
        if (quota.hasObjects(opened.prepared().cost())) {
            return true;
        }
        pause();
        return false;
    }

    private void pause() {
        waiting = true;
        context.owner().setTimer(PAUSE_MILLISECONDS, later -> {
            waiting = false;
            proceed();
        });
    }

    /** Takes the memory for one response, and its objects from the quota. */
    private boolean takes(GraphQLResponse response) {
        int bytes = response.body().length();
        if (!client.take(bytes)) {
            starve();
            return false;
        }
        starved = 0;
        if (takesQuota()) {
            return true;
        }
        client.give(bytes);
        return false;
    }

    /** Others may be slow to read, so it waits as long as they may. */
    private void starve() {
        starved++;
        if (starved * PAUSE_MILLISECONDS > all.patience()) {
            client.starved();
        } else {
            pause();
        }
    }

    /** Takes the objects of one response from the quota. */
    private boolean takesQuota() {
        try {
            quota.takeObjects(opened.prepared().cost());
            return true;
        } catch (LimitExceeded none) {
            pause();
            return false;
        }
    }
}
