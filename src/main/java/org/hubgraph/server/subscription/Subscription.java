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
 * One client's following of one stream. It asks for the next responses when there may be some and its client can take
 * some, and lets go of what turns out not to fit, to ask for it again. Used on the event loop of its context.
 */
final class Subscription {
    /** Of responses that are made at once, unless one alone has more. */
    private static final int MOST_BYTES = 65_536;
    /** Where a quota has run dry. */
    private static final long PAUSE_MILLISECONDS = 1_000;

    private final Subscriptions all;
    private final Opened opened;
    private final Quota quota;
    private final Context context;
    private final Client client;
    private final AtomicBoolean told = new AtomicBoolean();
    private final int mostResponses;
    /** A single instance, so that registering it twice runs it once. */
    private final Runnable again = this::proceed;

    private Runnable unlisten;
    private Cancellation cancellation = new Cancellation();
    private String place;
    /** How many responses to ask for: where they did not fit the last time, as many as did, and some more. */
    private int size;
    /** Whether there may be something behind the place. */
    private boolean news = true;

    private boolean reading;
    /** Whether it waits for objects of its client's minute. */
    private boolean waiting;

    private volatile boolean ended;

    /** Where responses go to. */
    interface Client {
        /** @see Outlet#hasRoom */
        boolean hasRoom(Runnable again);

        /** @param place behind the event */
        void next(GraphQLResponse response, String place);

        /** The subscription has ended by itself. */
        void failed(GraphQLResponse problem);

        /** The database is away: the client has to go on from its last place. */
        void lost(GraphQLResponse problem);
    }

    /**
     * Responses as they are sent.
     *
     * @param full whether there were more than there is room for
     */
    private record Written(
            List<GraphQLResponse> answers, List<String> places, String end, boolean more, boolean full, long objects) {}

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

    /** Behind all that the client was given. */
    String place() {
        return place;
    }

    void begin() {
        all.opened();
        unlisten = opened.stream().listen(this::tell);
        proceed();
    }

    /** From here on the client is given nothing any more. */
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

    private void tell() {
        if (told.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                told.set(false);
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

    /** On a thread that may wait. */
    private void read(String from, int most, Cancellation current) {
        try {
            if (ended) {
                return;
            }
            var responses = all.run().next(opened, from, most, current);
            if ((current.isCancelled() || responses.isStopped()) && most > 1) {
                // Some are there only in part, or none. For fewer there may be time, and room, enough.
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

    private static Written written(Responses responses) {
        var answers = new ArrayList<GraphQLResponse>();
        var places = new ArrayList<String>();
        int bytes = 0;
        for (var response : responses.responses()) {
            if (bytes >= MOST_BYTES) {
                return new Written(answers, places, places.get(places.size() - 1), true, true, responses.objects());
            }
            var answer = answer(response.result());
            bytes += answer.body().length();
            answers.add(answer);
            places.add(response.place());
        }
        return new Written(answers, places, responses.place(), responses.more(), false, responses.objects());
    }

    private static GraphQLResponse answer(Result result) {
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
        for (int i = 0; i < written.answers.size(); i++) {
            if (ended) {
                return;
            }
            if (!client.hasRoom(again) || !takesQuota()) {
                news = true;
                return;
            }
            client.next(written.answers.get(i), written.places.get(i));
            all.sent(written.answers.get(i));
            place = written.places.get(i);
        }
        place = written.end;
        int fitted = written.answers.size();
        quota.chargeObjects(
                Math.max(0, written.objects - fitted * opened.prepared().cost()));
        size = Math.min(mostResponses, written.full ? fitted + fitted / 4 + 1 : 2 * size);
        news |= written.more;
        proceed();
    }

    private void broken(Throwable problem) {
        boolean away = problem instanceof TimedOut || SqlStates.isOutage(problem);
        var answer = GraphQLResponse.broken(
                problem instanceof RuntimeException failure ? failure : new IllegalStateException(problem));
        context.runOnContext(now -> {
            if (!ended) {
                end();
                if (away) {
                    client.lost(answer);
                } else {
                    client.failed(answer);
                }
            }
        });
    }

    private boolean hasQuota() {
        Long left = quota.objectsLeft();
        if (left == null || left >= opened.prepared().cost()) {
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

    /** For one response. */
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
