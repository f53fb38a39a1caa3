package org.hubgraph.server.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

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
import org.hubgraph.server.quota.ClientOperations;

/** Ends requests whose client has gone, or that would take too long. Called on the event loop. */
@ApplicationScoped
public class Deadlines {
    /** How often a run whose time is up is told so, until it has ended: its statement may just have started. */
    private static final long AGAIN_MILLISECONDS = 100;

    /**
     * After the deadline, how long the run has to answer by itself, with the fields that are there. Then the client is answered
     * without it: a database that is frozen neither answers nor takes note of a cancelled statement. At least this long, else
     * this share of the deadline.
     */
    private static final long LEAST_GRACE_MILLISECONDS = 500;

    private static final int GRACE_SHARE = 10;

    private static final String TIMER = Deadlines.class.getName();
    private static final TimedOut GONE = new TimedOut("The client has gone.");

    private final ExecutorService executor;
    private final Limits limits;
    private final TimedOut late;

    /** @param executor virtual threads where Java has them, else Quarkus's pool of workers */
    Deadlines(@VirtualThreads ExecutorService executor, Limits limits) {
        this.executor = executor;
        this.limits = limits;
        this.late = new TimedOut("This was not there after " + limits.requestMilliseconds()
                + " ms (limit request-milliseconds). Ask for less at once.");
    }

    /** A body that comes too slowly is not waited for; the connection is closed. */
    public void ofBody(RoutingContext context) {
        long timer = context.vertx().setTimer(limits.bodyMilliseconds(), up -> Exchange.of(context)
                .refuseAndClose(
                        408,
                        new TimedOut("The body was not there after " + limits.bodyMilliseconds()
                                + " ms (limit body-milliseconds).")));
        context.put(TIMER, timer);
    }

    /**
     * Does the work on a thread that may wait, and cancels it when its time is up or its client has gone. The time counts from
     * now, so that waiting for the thread and for a connection is in it.
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
            // HTTP/2 tells of a stream that was reset as of one that has ended.
            if (ended.failed() || !context.response().ended()) {
                gone(cancellation);
            }
        });
        var exchange = Exchange.of(context);
        var operations = exchange == null ? null : exchange.quota().operations();
        // Where it fails, the client would else wait for ever.
        run(context.vertx(), operations, cancellation, work, broken -> refuse(context, exchange, broken), abandoned);
    }

    private static void refuse(RoutingContext context, Exchange exchange, Throwable broken) {
        if (broken instanceof LimitExceeded above && exchange != null) {
            exchange.refuse(429, above);
        } else {
            context.fail(broken);
        }
    }

    /**
     * The same for callers that notice themselves that the client has gone, and then call {@link #gone}.
     *
     * @param operations of the client, of which only so many run at once; null for what is none of them
     * @param broken called where the work throws, and with {@link LimitExceeded} where it has waited in vain for other
     *     operations of its client, or too many wait already
     * @param abandoned called on the event loop, at most once, where the work has not ended although its time is up: with what
     *     the client is told. It commits nothing any more, or else the failure says that this is unknown.
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
        /** Of the request, with its id and its request scope. */
        private final Context context = Vertx.currentContext();

        private final AtomicBoolean cancelling = new AtomicBoolean();
        private long timer;
        private long last;

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
            timer = vertx.setPeriodic(limits.requestMilliseconds(), AGAIN_MILLISECONDS, again -> timeIsUp());
            last = vertx.setTimer(
                    (long) limits.requestMilliseconds() + graceMilliseconds(),
                    up -> abandoned.accept(cancellation.abandon(late) ? late : new Unsettled()));
            try {
                if (operations == null) {
                    begin();
                } else {
                    operations.begin(begin);
                }
            } catch (LimitExceeded tooMany) {
                cancelTimers();
                broken.accept(tooMany);
            }
        }

        private void timeIsUp() {
            if (operations != null && operations.withdraw(begin)) {
                cancelTimers();
                broken.accept(operations.waitedInVain());
            } else if (cancelling.compareAndSet(false, true)) {
                // To cancel a statement is to talk to the database: not on the event loop, and not several times at
                // once.
                executor.execute(() -> {
                    try {
                        cancellation.cancel(late);
                    } finally {
                        cancelling.set(false);
                    }
                });
            }
        }

        /** Called at the end of another operation of the client where this one had to wait: then on that one's context. */
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
            vertx.cancelTimer(timer);
            vertx.cancelTimer(last);
        }
    }

    private long graceMilliseconds() {
        return Math.max(LEAST_GRACE_MILLISECONDS, limits.requestMilliseconds() / GRACE_SHARE);
    }

    /** Cancels it: its client has gone. */
    public void gone(Cancellation cancellation) {
        executor.execute(() -> cancellation.cancel(GONE));
    }
}
