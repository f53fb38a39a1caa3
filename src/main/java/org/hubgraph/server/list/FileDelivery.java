package org.hubgraph.server.list;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Outlet;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Sends one file, page after page: a page is read when the client has read most of those before. The methods run on the
 * event loop of the connection, except where they say otherwise.
 */
final class FileDelivery {
    private static final Logger LOG = Logger.getLogger(FileDelivery.class);
    /** As much as a connection buffers for its client. */
    private static final int PIECE_BYTES = 65_536;
    /** Pause before the memory budget is tried again. */
    private static final long PAUSE_MILLISECONDS = 100;

    private static final long NANOSECONDS = 1_000_000_000L;

    private final ListFiles files;
    private final RoutingContext routing;
    private final Exchange exchange;
    private final ListFormat format;
    private final FilePages pages;
    private final Rows rows;
    private final Runnable leave;
    private final HttpServerResponse response;
    private final Outlet outlet;
    private final ByteBudget.Share memory;
    private final long deadline;
    private Context context;
    private Cancellation running = new Cancellation();
    private Buffer piece;
    private int sent;
    private boolean over;

    FileDelivery(
            ListFiles files,
            RoutingContext routing,
            Exchange exchange,
            ListFormat format,
            FilePages pages,
            Rows rows,
            Runnable leave) {
        this.files = files;
        this.routing = routing;
        this.exchange = exchange;
        this.format = format;
        this.pages = pages;
        this.rows = rows;
        this.leave = leave;
        this.response = routing.response();
        this.outlet = new Outlet(files.vertx(), response, files.stalledMilliseconds(), this::stalled);
        this.memory = files.budgets().waiting().share(exchange.client());
        this.deadline = System.nanoTime() + files.seconds() * NANOSECONDS;
    }

    /** The bytes of a page; of the last one, with the end of the file. Called on the thread that has read it. */
    byte[] written(List<JsonNode> page) {
        page.forEach(rows::add);
        if (!pages.hasMore()) {
            rows.end();
        }
        return rows.take();
    }

    /** Begins the response with its first bytes. */
    void begin(byte[] first) {
        context = Vertx.currentContext();
        var taken = memory.take(first.length);
        if (taken != ByteBudget.Outcome.TAKEN) {
            leave.run();
            exchange.send(files.budgets().refusedResponse(taken));
            return;
        }
        if (response.closed() || !exchange.claim()) {
            memory.close();
            leave.run();
            return;
        }
        routing.addEndHandler(ended -> ended());
        response.setStatusCode(200)
                .putHeader("Content-Type", format.contentType())
                .putHeader(
                        "Content-Disposition", "attachment; filename=\"" + pages.name() + "." + format.ending() + "\"")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept, Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff");
        var quota = exchange.quota();
        if (quota.isLimited()) {
            response.putHeader("RateLimit-Policy", quota.policy()).putHeader("RateLimit", quota.left());
        }
        if (routing.request().method() == HttpMethod.HEAD) {
            response.end();
            return;
        }
        if (format.isCompressed()) {
            response.putHeader("Content-Encoding", "identity");
        }
        response.setChunked(true);
        piece = Buffer.buffer(first);
        proceed();
    }

    private void proceed() {
        while (!over && sent < piece.length()) {
            if (!outlet.hasRoom(this::proceed)) {
                return;
            }
            int end = Math.min(sent + PIECE_BYTES, piece.length());
            response.write(piece.slice(sent, end));
            sent = end;
        }
        if (over || !outlet.hasRoom(this::proceed)) {
            return;
        }
        memory.give(piece.length());
        piece = Buffer.buffer();
        sent = 0;
        if (pages.hasMore()) {
            readNext();
        } else {
            response.end();
        }
    }

    private void readNext() {
        if (System.nanoTime() > deadline) {
            fail(GraphQLResponse.refusal(
                    503, new TimedOut("The file was not complete within " + files.seconds() + " s.")));
            return;
        }
        running = new Cancellation();
        files.deadlines()
                .run(files.vertx(), exchange.quota().operations(), running, this::read, this::broken, this::late);
    }

    /** Reads a page, on a thread that may block. */
    private void read(Cancellation cancellation) {
        try {
            byte[] next = written(pages.next(cancellation));
            context.runOnContext(now -> write(next));
        } catch (Refused refused) {
            context.runOnContext(now -> fail(refused.response()));
        }
    }

    private void broken(Throwable problem) {
        var failure = problem instanceof LimitExceeded above
                ? GraphQLResponse.refusal(429, above)
                : GraphQLResponse.broken(new IllegalStateException(problem));
        context.runOnContext(now -> fail(failure));
    }

    private void late(Failure late) {
        fail(GraphQLResponse.refusal(503, late));
    }

    private void write(byte[] next) {
        if (over) {
            return;
        }
        var taken = memory.take(next.length);
        if (taken == ByteBudget.Outcome.TAKEN) {
            piece = Buffer.buffer(next);
            proceed();
        } else if (System.nanoTime() > deadline) {
            fail(files.budgets().refusedResponse(taken));
        } else {
            files.vertx().setTimer(PAUSE_MILLISECONDS, again -> write(next));
        }
    }

    private void stalled() {
        fail(GraphQLResponse.refusal(
                503, new TimedOut("The client read nothing for " + files.stalledMilliseconds() + " ms.")));
    }

    /** Closes the connection, so that the client notices that the file is not complete. */
    private void fail(GraphQLResponse reason) {
        if (!over) {
            LOG.warnf(
                    "The file %s.%s was not sent completely: %s",
                    pages.name(),
                    format.ending(),
                    reason.errors().isEmpty() ? "" : reason.errors().get(0).message());
            exchange.observation().end(reason);
            exchange.abandon();
            ended();
        }
    }

    private void ended() {
        if (!over) {
            over = true;
            outlet.close();
            memory.close();
            leave.run();
            exchange.observation().end(GraphQLResponse.begun());
            files.deadlines().gone(running);
        }
    }
}
