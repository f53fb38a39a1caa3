package org.hubgraph.server.http;

import java.util.Arrays;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

import org.hubgraph.server.quota.ByteBudget;

/**
 * The body of one request while it arrives. It is collected in an array that grows; every byte of the array is first
 * taken from a memory budget. Used on the event loop of its connection.
 */
final class ArrivingBody {
    private static final int FIRST_BYTES = 2_048;

    private final HttpServerRequest request;
    private final ByteBudget.Share share;
    private final int most;
    private final Outcome outcome;
    private byte[] bytes = new byte[0];
    private int size;
    private boolean over;

    /** Receives the result. Exactly one of the methods is called, once, unless the connection is closed first. */
    interface Outcome {
        void complete(byte[] body);

        /** The body is larger than the limit. */
        void tooLarge();

        /** The memory budget has no room for the body. */
        void refused(ByteBudget.Outcome reason);

        /** The client expects something other than 100-continue (RFC 9110, section 10.1.1). */
        void unexpected();
    }

    private ArrivingBody(HttpServerRequest request, ByteBudget.Share share, int most, Outcome outcome) {
        this.request = request;
        this.share = share;
        this.most = most;
        this.outcome = outcome;
    }

    /** @param most the largest allowed body in bytes */
    static void read(HttpServerRequest request, ByteBudget.Share share, int most, Outcome outcome) {
        new ArrivingBody(request, share, most, outcome).begin();
    }

    private void begin() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isAbove(length)) {
            end(outcome::tooLarge);
            return;
        }
        String expectation = request.getHeader(HttpHeaders.EXPECT);
        if (expectation != null && request.version() != HttpVersion.HTTP_1_0) {
            if (!expectation.equalsIgnoreCase("100-continue")) {
                end(outcome::unexpected);
                return;
            }
            request.response().writeContinue();
        }
        request.exceptionHandler(gone -> over = true);
        request.endHandler(complete -> end(() -> outcome.complete(Arrays.copyOf(bytes, size))));
        request.handler(this::add);
    }

    private boolean isAbove(String length) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException huge) {
            return true;
        }
    }

    private void add(Buffer chunk) {
        if (over) {
            return;
        }
        int needed = size + chunk.length();
        if (needed > most) {
            end(outcome::tooLarge);
            return;
        }
        if (needed > bytes.length) {
            int grown = Math.min(most, Math.max(needed, Math.max(FIRST_BYTES, 2 * bytes.length)));
            var taken = share.take(grown - bytes.length);
            if (taken != ByteBudget.Outcome.TAKEN) {
                end(() -> outcome.refused(taken));
                return;
            }
            bytes = Arrays.copyOf(bytes, grown);
        }
        chunk.getBytes(bytes, size);
        size = needed;
    }

    private void end(Runnable then) {
        if (!over) {
            over = true;
            then.run();
            bytes = null;
        }
    }
}
