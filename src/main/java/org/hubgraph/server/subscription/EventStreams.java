package org.hubgraph.server.subscription;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.SlowConsumer;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.ConnectionGate;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.http.Outlet;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.subscription.SubscriptionRun.Opened;

/**
 * Responses as server-sent events (HTML, section 9.2), in the "distinct connections mode" of GraphQL over SSE. Each
 * response is an event {@code next}; an event {@code complete} says that no more will follow. The id of an event is its
 * position: a client sends it as {@code Last-Event-ID} to resume from there. If a stream ends without {@code complete},
 * the client should reconnect and resume.
 */
@ApplicationScoped
public class EventStreams {
    /** Much shorter than the idle timeouts of proxies and of this server. */
    private static final long KEEP_ALIVE_MILLISECONDS = 15_000;
    /** How long a client that is cut off has to read the reason. */
    private static final long LAST_MILLISECONDS = 5_000;

    private static final String COMPLETE = "event: complete\ndata:\n\n";

    private final Subscriptions subscriptions;
    private final LongConnections connections;
    private final ByteBudgets budgets;
    private final Limits limits;
    private final Vertx vertx;

    EventStreams(
            Subscriptions subscriptions, LongConnections connections, ByteBudgets budgets, Limits limits, Vertx vertx) {
        this.subscriptions = subscriptions;
        this.connections = connections;
        this.budgets = budgets;
        this.limits = limits;
        this.vertx = vertx;
    }

    /** Sends the single response to a query, a mutation or an invalid request. */
    public static void once(Exchange exchange, GraphQLResponse response) {
        exchange.sendEvents(response, next(response, null).appendString(COMPLETE), () -> begin(exchange));
    }

    private static HttpServerResponse begin(Exchange exchange) {
        return exchange.request()
                .response()
                .setStatusCode(200)
                .putHeader("Content-Type", MediaType.EVENTS)
                .putHeader("Cache-Control", "no-store")
                // With compression, an event would wait in a buffer for the next ones.
                .putHeader("Content-Encoding", "identity")
                // Tells proxies not to buffer the response.
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private static Buffer next(GraphQLResponse response, String place) {
        var event = Buffer.buffer(response.body().length() + 200);
        if (place != null) {
            event.appendString("id: " + place + "\n");
        }
        return event.appendString("event: next\ndata: ")
                .appendBuffer(response.body())
                .appendString("\n\n");
    }

    /**
     * Sends the responses of a subscription until it ends or the client disconnects.
     *
     * @throws Refused if the stream cannot be opened, or there are too many connections
     */
    public void follow(RoutingContext routing, Admitted admitted, Caller caller, Cancellation cancellation)
            throws Refused {
        var exchange = Exchange.of(routing);
        String last = exchange.request().getHeader("Last-Event-ID");
        var opened =
                subscriptions.run().open(admitted, caller, last == null || last.isEmpty() ? null : last, cancellation);
        var stream = new Stream(exchange, Vertx.currentContext());
        stream.connection = connections.take(Quotas.client(exchange.request()), stream::dismiss);
        stream.context.runOnContext(now -> stream.begin(routing, opened));
    }

    private final class Stream implements Subscription.Client {
        private final Exchange exchange;
        private final Context context;
        private final HttpServerResponse response;
        private final Outlet outlet;
        private final ByteBudget.Share memory;
        private LongConnections.Place connection;
        private Subscription subscription;
        private long timer;
        private boolean dismissed;
        private boolean ended;

        Stream(Exchange exchange, Context context) {
            this.exchange = exchange;
            this.context = context;
            this.response = exchange.request().response();
            this.outlet = new Outlet(vertx, response, limits.stalledMilliseconds(), this::cut);
            this.memory = budgets.waiting().share(exchange.client());
        }

        void begin(RoutingContext routing, Opened opened) {
            if (response.closed() || !exchange.claim()) {
                connection.leave();
                return;
            }
            Bodies.release(routing);
            routing.addEndHandler(over -> {
                end();
                // HTTP/2 reports a reset stream as an ended one.
                if (over.failed() || !response.ended()) {
                    memory.close();
                }
            });
            subscription = new Subscription(subscriptions, opened, exchange.quota(), context, this);
            // Sends the position without an event, so that a client that is disconnected before the first event can
            // resume.
            EventStreams.begin(exchange).setChunked(true).write(idle());
            exchange.observation().end(GraphQLResponse.begun());
            timer = vertx.setPeriodic(KEEP_ALIVE_MILLISECONDS, again -> keepAlive());
            subscription.begin();
            if (dismissed) {
                leave();
            }
        }

        private Buffer idle() {
            return Buffer.buffer("id: " + subscription.place() + "\n:\n\n");
        }

        private void keepAlive() {
            if (outlet.hasRoom(() -> {})) {
                response.write(idle());
            }
        }

        @Override
        public boolean hasRoom(Runnable again) {
            return outlet.hasRoom(again);
        }

        @Override
        public boolean take(int bytes) {
            return memory.takeOrIfSmall(bytes);
        }

        @Override
        public void give(int bytes) {
            memory.give(bytes);
        }

        @Override
        public void next(GraphQLResponse next, String behind) {
            int bytes = next.body().length();
            response.write(EventStreams.next(next, behind)).onComplete(sent -> give(bytes));
            // From now on the client must read.
            outlet.hasRoom(() -> {});
        }

        @Override
        public void starved() {
            cut();
        }

        @Override
        public void completed() {
            finish(Buffer.buffer(COMPLETE), limits.stalledMilliseconds());
        }

        @Override
        public void failed(GraphQLResponse problem) {
            finish(EventStreams.next(problem, null).appendString(COMPLETE), limits.stalledMilliseconds());
        }

        /** Ends the stream without {@code complete}, which would tell the client not to resume. */
        @Override
        public void lost(GraphQLResponse problem) {
            finish(
                    Buffer.buffer(": The database cannot be reached. Resume from the last id.\n\n"),
                    limits.stalledMilliseconds());
        }

        private void cut() {
            subscriptions.cut();
            var request = exchange.request();
            var reason = GraphQLResponse.refusal(200, new SlowConsumer(limits.stalledMilliseconds()));
            finish(EventStreams.next(reason, null), LAST_MILLISECONDS).onSuccess(read -> {
                if (request.version() != HttpVersion.HTTP_2) {
                    ConnectionGate.closeGently(request.connection());
                }
            });
        }

        /**
         * Ends the response. If the client does not read it in time, it is aborted.
         *
         * @param patience in milliseconds
         */
        private Future<Void> finish(Buffer last, long patience) {
            long timer = vertx.setTimer(patience, over -> {
                exchange.abandon();
                // On an HTTP/2 stream, a failed write is not always reported.
                memory.close();
            });
            var sent = response.end(last).onComplete(read -> {
                // The client may send its next request on this connection.
                vertx.cancelTimer(timer);
                memory.close();
            });
            end();
            return sent;
        }

        private void dismiss() {
            context.runOnContext(now -> {
                dismissed = true;
                if (subscription != null) {
                    leave();
                }
            });
        }

        private void leave() {
            if (!ended) {
                finish(
                        Buffer.buffer(": The server is shutting down. Reconnect and resume from the last id.\n\n"),
                        limits.stalledMilliseconds());
            }
        }

        private void end() {
            if (ended) {
                return;
            }
            ended = true;
            vertx.cancelTimer(timer);
            outlet.close();
            subscription.end();
            connection.leave();
        }
    }
}
