package org.hubgraph.server.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.quota.ByteBudget;

/**
 * The delivery of one response body at the pace of its client. The body is written in pieces, each when the client has
 * read most of those before. If a client reads nothing for too long, its connection is cut. Used on the event loop of
 * its connection.
 */
public final class Delivery {
    /** As much as a connection buffers for its client. */
    private static final int PIECE_BYTES = 65_536;
    /** CANCEL: the stream is no longer needed (RFC 9113, section 7). Other streams of the connection continue. */
    private static final long CANCEL = 0x8;

    private final RoutingContext context;
    private final Vertx vertx;
    private final HttpServerResponse response;
    private final Buffer body;
    private final ByteBudget.Share memory;
    private final long patience;
    private final Runnable cut;
    private final Runnable done;
    private final Outlet outlet;
    private int sent;

    /**
     * @param memory the share that the body was taken from; closed when the body is sent
     * @param patience in milliseconds
     * @param cut called if the client reads nothing for that long
     * @param done called when everything is sent
     */
    Delivery(RoutingContext context, Buffer body, ByteBudget.Share memory, long patience, Runnable cut, Runnable done) {
        this.vertx = context.vertx();
        this.response = context.response();
        this.body = body;
        this.memory = memory;
        this.patience = patience;
        this.cut = cut;
        this.done = done;
        this.outlet = new Outlet(vertx, response, patience, this::cutOff);
        this.context = context;
    }

    /** Aborts a response: the client receives nothing more. */
    public static void abandon(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset(CANCEL);
        } else {
            ConnectionGate.cut(context.request().connection());
        }
    }

    void begin() {
        context.addEndHandler(ended -> {
            outlet.close();
            // HTTP/2 reports a reset stream as an ended one.
            if (ended.failed() || !response.ended()) {
                memory.close();
            }
        });
        response.putHeader("Content-Length", Integer.toString(body.length()));
        proceed();
    }

    private void proceed() {
        while (!response.closed() && body.length() - sent > PIECE_BYTES) {
            if (!outlet.hasRoom(this::proceed)) {
                return;
            }
            response.write(body.slice(sent, sent + PIECE_BYTES));
            sent += PIECE_BYTES;
        }
        if (response.closed() || response.ended()) {
            memory.close();
            return;
        }
        var ended = response.end(body.slice(sent, body.length()));
        if (ended.isComplete()) {
            end();
        } else {
            long timer = vertx.setTimer(patience, up -> cutOff());
            ended.onComplete(written -> {
                vertx.cancelTimer(timer);
                end();
            });
        }
    }

    private void cutOff() {
        cut.run();
        // On an HTTP/2 stream, a failed write is not always reported.
        memory.close();
    }

    private void end() {
        memory.close();
        done.run();
    }
}
