package org.hubgraph.server.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Context;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution.Responses;
import org.hubgraph.graphql.execution.Result;
import org.hubgraph.server.http.Outlet;
import org.hubgraph.server.quota.Quota;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.subscription.SubscriptionRun.Opened;

/**
 * One client's subscription to one stream. It reads the next responses when there may be some and the client has room.
 * Responses that do not fit are discarded and read again later. Used on the event loop of its context.
 */
final class Subscription {
    /** Bytes of responses that are written at once; a single response may have more. */
    private static final int MOST_BYTES = 65_536;
    /** How long to wait if the quota is used up. */
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
    /** Whether it waits for the client's quota of objects. */
    private boolean waiting;

    private volatile boolean ended;

    /** Receives the responses. */
    interface Client {
        /** @see Outlet#hasRoom */
        boolean hasRoom(Runnable again);

        /** @param place the position after the event */
        void next(GraphQLResponse response, String place);

        /** The stream has ended; all its events were sent. */
        void completed();

        /** The subscription has failed. */
        void failed(GraphQLResponse problem);

        /** The database is unavailable: the client has to resume from its last position. */
        void lost(GraphQLResponse problem);
    }

    /**
     * Responses in the form in which they are sent.
     *
     * @param full whether responses were left out for lack of room
     */
    private record Written(
            List<GraphQLResponse> responses,
            List<String> places,
            String end,
            boolean more,
            boolean full,
            long objects) {}

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
                var written = written(responses);
                context.runOnContext(now -> give(written));
            }
        } catch (Failure failed) {
            broken(failed);
        } finally {
            all.turns().done(quota);
        }
    }

    private static Written written(Responses all) {
        var responses = new ArrayList<GraphQLResponse>();
        var places = new ArrayList<String>();
        int bytes = 0;
        for (var each : all.responses()) {
            if (bytes >= MOST_BYTES) {
                return new Written(responses, places, places.get(places.size() - 1), true, true, all.objects());
            }
            var response = response(each.result());
            bytes += response.body().length();
            responses.add(response);
            places.add(each.place());
        }
        return new Written(responses, places, all.place(), all.more(), false, all.objects());
    }

    private static GraphQLResponse response(Result result) {
        try {
            return GraphQLResponse.of(result, Map.of());
        } catch (Failure tooMuch) {
            return GraphQLResponse.stopped(tooMuch);
        }
    }

    private void retry(int tooMany) {
        reading = false;
        news = true;
        size = Math.max(1, tooMany / 4);
        proceed();
    }

    private void give(Written written) {
        reading = false;
        for (int i = 0; i < written.responses.size(); i++) {
            if (ended) {
                return;
            }
            if (!client.hasRoom(again) || !takesQuota()) {
                // The others are read again, but not as many.
                size = slightlyMoreThan(i);
                chargeBeyond(i, written.objects);
                news = true;
                return;
            }
            client.next(written.responses.get(i), written.places.get(i));
            all.sent(written.responses.get(i));
            place = written.places.get(i);
        }
        place = written.end;
        int fitted = written.responses.size();
        chargeBeyond(fitted, written.objects);
        size = written.full ? slightlyMoreThan(fitted) : Math.min(mostResponses, 2 * size);
        news |= written.more;
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
