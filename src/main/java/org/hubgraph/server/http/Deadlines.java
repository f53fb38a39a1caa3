package org.hubgraph.server.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unsettled;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.limit.Limits;
import org.hubgraph.limit.TimeLimit;
import org.hubgraph.server.quota.ClientOperations;
import org.hubgraph.server.response.GraphQLResponse;

/** Cancels requests whose client has disconnected or that take too long. Called on the event loop. */
@Singleton
public class Deadlines {
    /**
     * How often a run past its deadline is cancelled again until it ends: a statement may have started just after the
     * last attempt.
     */
    private static final long AGAIN_MILLISECONDS = 100;

    /**
     * How long after its deadline a run may still respond by itself, with the fields that are finished. After that the
     * client gets a response without it: a frozen database neither responds nor reacts to a cancelled statement. The
     * grace period is this share of the deadline, but at least this long.
     */
    private static final long LEAST_GRACE_MILLISECONDS = 500;

    private static final int GRACE_SHARE = 10;

    /** No timer has this id. */
    private static final long NONE = -1;

    private static final String TIMER = Deadlines.class.getName();
    private static final TimedOut GONE = new TimedOut("The client has disconnected.");

    private final ExecutorService executor;
    private final Limits limits;
    private final TimeLimit usual;

    /** @param executor virtual threads if Java has them, otherwise Quarkus's worker pool */
    Deadlines(@VirtualThreads ExecutorService executor, Limits limits) {
        this.executor = executor;
        this.limits = limits;
        this.usual = new TimeLimit("request-milliseconds", limits.requestMilliseconds(), "Request less at once.");
    }

    /**
     * Starts the deadline for the body. If the body is not complete in time, the request is refused and the connection
     * closed.
     */
    public void ofBody(RoutingContext context) {
        long timer = context.vertx().setTimer(limits.bodyMilliseconds(), up -> Exchange.of(context)
                .refuseAndClose(
                        408,
                        new TimedOut("The body did not arrive within " + limits.bodyMilliseconds()
                                + " ms (limit body-milliseconds).")));
        context.put(TIMER, timer);
    }

    /**
     * Runs the work on a thread that may block, and cancels it at its deadline or if its client disconnects. The time
     * starts now, so that it includes waiting for a thread and for a database connection.
     *
     * @param abandoned as for {@link #run(Vertx, ClientOperations, Cancellation, Consumer, Consumer, Consumer)}
     */
    public void run(RoutingContext context, Consumer<Cancellation> work, Consumer<Failure> abandoned) {
        Long body = context.get(TIMER);
        if (body != null) {
            context.vertx().cancelTimer(body);
        }
        var cancellation = new Cancellation();
        context.addEndHandler(ended -> {
            // HTTP/2 reports a reset stream as an ended one.
            if (ended.failed() || !context.response().ended()) {
                gone(cancellation);
            }
        });
        var exchange = Exchange.of(context);
        var operations = exchange == null ? null : exchange.quota().operations();
        // Without a response to a failure, the client would wait forever.
        run(context.vertx(), operations, cancellation, work, broken -> refuse(context, exchange, broken), abandoned);
    }

    private static void refuse(RoutingContext context, Exchange exchange, Throwable broken) {
        if (exchange == null) {
            context.fail(broken);
        } else if (broken instanceof LimitExceeded above) {
            exchange.refuse(429, above);
        } else if (broken instanceof RejectedExecutionException) {
            exchange.refuse(503, new TimedOut("The server is shutting down."));
        } else {
            exchange.send(GraphQLResponse.broken(
                    broken instanceof RuntimeException known ? known : new IllegalStateException(broken)));
        }
    }

    /**
     * As {@link #run(RoutingContext, Consumer, Consumer)}, for callers that detect a disconnected client themselves and
     * then call {@link #gone}.
     *
     * @param operations limits the client's concurrent operations; null if the work does not count as one
     * @param broken called if the work throws; called with {@link LimitExceeded} if it waited in vain for other
     *     operations of its client, or if too many of them already wait
     * @param abandoned called at most once, on the event loop, with the error for the client, if the work has not ended
     *     when its grace period is over. Afterwards the work commits nothing, or else the error says that the outcome
     *     is unknown.
     */
    public void run(
            Vertx vertx,
            ClientOperations operations,
            Cancellation cancellation,
            Consumer<Cancellation> work,
            Consumer<Throwable> broken,
            Consumer<Failure> abandoned) {
        new Run(vertx, operations, cancellation, work, broken, abandoned).start();
    }

    private final class Run {
        private final Vertx vertx;
        private final ClientOperations operations;
        private final Cancellation cancellation;
        private final Consumer<Cancellation> work;
        private final Consumer<Throwable> broken;
        private final Consumer<Failure> abandoned;
        private final Runnable begin = this::begin;
        /** The request's context, which carries its id and request scope. */
        private final Context context = Vertx.currentContext();

        private final AtomicBoolean cancelling = new AtomicBoolean();
        private long timer;
        private volatile long last = NONE;
        private volatile boolean ended;

        Run(
                Vertx vertx,
                ClientOperations operations,
                Cancellation cancellation,
                Consumer<Cancellation> work,
                Consumer<Throwable> broken,
                Consumer<Failure> abandoned) {
            this.vertx = vertx;
            this.operations = operations;
            this.cancellation = cancellation;
            this.work = work;
            this.broken = broken;
            this.abandoned = abandoned;
        }

        void start() {
            timer = vertx.setPeriodic(usual.milliseconds(), AGAIN_MILLISECONDS, again -> timeIsUp());
            try {
                if (operations == null) {
                    begin();
                } else {
                    // One whose client leaves while it waits must not keep its memory and its place until its turn. The
                    // session that it begins replaces this.
                    cancellation.running(this::withdraw);
                    operations.begin(begin);
                }
            } catch (LimitExceeded tooMany) {
                cancelTimers();
                broken.accept(tooMany);
            }
        }

        /** @return true if it was still waiting; it will not begin */
        private boolean withdraw() {
            boolean waited = operations != null && operations.withdraw(begin);
            if (waited) {
                cancelTimers();
            }
            return waited;
        }

        private void abandonIn(long milliseconds) {
            last = vertx.setTimer(milliseconds, up -> {
                var limit = cancellation.limit(usual);
                long left = limit.milliseconds() + graceMilliseconds() - cancellation.milliseconds();
                if (ended) {
                    return;
                }
                if (limit != usual && left > 0) {
                    abandonIn(left);
                } else {
                    var late = limit.exceeded();
                    abandoned.accept(cancellation.abandon(late) ? late : new Unsettled());
                }
            });
        }

        private void timeIsUp() {
            if (last == NONE) {
                // Not from the start: a second timer for each request would only be cancelled.
                abandonIn(graceMilliseconds());
            }
            var limit = cancellation.limit(usual);
            if (withdraw()) {
                broken.accept(operations.waitedInVain());
            } else if ((limit == usual || cancellation.milliseconds() >= limit.milliseconds())
                    && cancelling.compareAndSet(false, true)) {
                // Cancelling a statement takes a round trip to the database: it must not run on the event loop, nor
                // several times at once.
                executor.execute(() -> {
                    try {
                        cancellation.cancel(limit.exceeded());
                    } finally {
                        cancelling.set(false);
                    }
                });
            }
        }

        /** If this operation had to wait, it is started at the end of another one, on that one's context. */
        private void begin() {
            if (Vertx.currentContext() == context) {
                execute();
            } else {
                context.runOnContext(now -> execute());
            }
        }

        private void execute() {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException stopping) {
                end();
                broken.accept(stopping);
            }
        }

        private void work() {
            try {
                work.accept(cancellation);
            } catch (RuntimeException | Error unexpected) {
                broken.accept(unexpected);
            } finally {
                end();
            }
        }

        private void end() {
            cancelTimers();
            if (operations != null) {
                operations.done();
            }
        }

        private void cancelTimers() {
            ended = true;
            vertx.cancelTimer(timer);
            if (last != NONE) {
                vertx.cancelTimer(last);
            }
        }
    }

    private long graceMilliseconds() {
        return Math.max(LEAST_GRACE_MILLISECONDS, usual.milliseconds() / GRACE_SHARE);
    }

    /** Cancels the work because its client has disconnected. */
    public void gone(Cancellation cancellation) {
        executor.execute(() -> cancellation.cancel(GONE));
    }
}
