package org.hubgraph.server.subscription;

import java.io.ByteArrayOutputStream;

import io.vertx.core.Handler;
import io.vertx.core.http.WebSocketFrame;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.document.Utf8;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.Quota;

/**
 * Assembles the messages of a WebSocket from its frames (RFC 6455, section 5). Bytes count in the memory budget until
 * their message is complete, which must be soon. Control frames and fragments of messages count as requests in the quota
 * of the client.
 * Used on the event loop of its connection.
 */
final class SocketMessages implements Handler<WebSocketFrame> {
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 65_536;
    private static final int MASKED_HEADER_BYTES = 6;
    private static final int MOST_LATE = 1_000;
    /** Fewer bytes that do not form a frame yet may be an inaccuracy of their count. */
    private static final int STARTED_BYTES = 4_096;

    private final Socket socket;
    private final Quota quota;
    private final int most;
    /** The share of bytes that do not form a frame yet; null if they are not counted. */
    private final ByteBudget.Share raw;
    /** The share of frames that do not form a message yet. */
    private final ByteBudget.Share parts;

    private final Runnable timers;
    /** Null between two messages. */
    private ByteArrayOutputStream message;

    /** The message at the last look at the clock. */
    private ByteArrayOutputStream seen;
    /** The number of frames, and what it was at the last look at the clock. */
    private long frames;

    private long seenFrames;

    private boolean closed;
    /** Frames that arrived after the close; few are on their way when the client does not know of it yet. */
    private int late;

    /** Receives the messages. */
    interface Socket {
        /** @param message UTF-8 */
        void receive(byte[] message);

        /** Whether the server has sent a ping that this responses. */
        boolean pong();

        void close(short code, String reason);

        /** Closes because the client sends too much: afterwards nothing is read from it. */
        void flood(short code, String reason);

        /** The client goes on sending after the close: from now on its bytes are not decoded. */
        void discard();
    }

    /** Calls a runnable again and again. */
    interface Clock {
        /** @return ends the calls */
        Runnable every(int milliseconds, Runnable tick);
    }

    /**
     * @param limits for the bytes of a message, and for the time in which it arrives: at least {@code body-milliseconds},
     *     at most twice as long
     */
    SocketMessages(
            Socket socket, Quota quota, Limits limits, Clock clock, ByteBudget.Share raw, ByteBudget.Share parts) {
        this.socket = socket;
        this.quota = quota;
        this.most = limits.requestBodyBytes();
        this.raw = raw;
        this.parts = parts;
        this.timers = clock.every(limits.bodyMilliseconds(), this::tick);
    }

    /** Closes if the same message or frame was already incomplete at the last call. */
    private void tick() {
        boolean waits = raw != null && raw.taken() > STARTED_BYTES && frames == seenFrames;
        if (message != null && message == seen || waits) {
            close(socket::flood, CloseCode.TRY_LATER, "A message did not arrive in time (body-milliseconds)");
        }
        seen = message;
        seenFrames = frames;
    }

    @Override
    public void handle(WebSocketFrame frame) {
        int length = frame.binaryData().length();
        frames++;
        if (raw != null) {
            raw.give(MASKED_HEADER_BYTES + (length < SHORT_LENGTH ? 0 : length < LONG_LENGTH ? 2 : 8) + (long) length);
        }
        if (closed) {
            if (++late > MOST_LATE) {
                socket.discard();
            }
            return;
        }
        switch (frame.type()) {
            case PING -> count();
            case PONG -> {
                if (!socket.pong()) {
                    count();
                }
            }
            case TEXT -> begin(frame, length);
            case CONTINUATION -> go(frame, length);
            case BINARY -> close(socket::close, CloseCode.BAD_REQUEST, "Messages must be text");
            case CLOSE -> {}
        }
    }

    private void begin(WebSocketFrame frame, int length) {
        if (message != null) {
            close(socket::close, CloseCode.PROTOCOL_ERROR, "A message begins before the previous one has ended");
        } else if (frame.isFinal()) {
            receive(frame.binaryData().getBytes());
        } else {
            message = new ByteArrayOutputStream();
            add(frame, length);
        }
    }

    private void go(WebSocketFrame frame, int length) {
        if (message == null) {
            close(socket::close, CloseCode.PROTOCOL_ERROR, "A continuation frame without a message");
        } else if (add(frame, length) && frame.isFinal()) {
            byte[] complete = message.toByteArray();
            message = null;
            parts.give(Long.MAX_VALUE);
            receive(complete);
        }
    }

    /** Adds a fragment; returns false if there is no room for it. */
    private boolean add(WebSocketFrame frame, int length) {
        if (message.size() + length > most) {
            close(socket::close, CloseCode.TOO_BIG, "The message is too large");
        } else if (parts.take(length) != ByteBudget.Outcome.TAKEN) {
            close(
                    socket::flood,
                    CloseCode.TRY_LATER,
                    "Too many bytes at once (client-arriving-bytes, server-arriving-bytes)");
        } else if (count()) {
            message.writeBytes(frame.binaryData().getBytes());
            return true;
        }
        return false;
    }

    private void receive(byte[] complete) {
        if (Utf8.decoded(complete) == null) {
            close(socket::close, CloseCode.NOT_UTF8, "The message is not UTF-8");
        } else {
            socket.receive(complete);
        }
    }

    /** Counts a request of the client. If its quota is used up, closes the socket and returns false. */
    boolean count() {
        try {
            quota.takeRequest();
            return true;
        } catch (LimitExceeded none) {
            close(socket::flood, CloseCode.TOO_MANY, "Too many messages (minute-requests)");
            return false;
        }
    }

    private interface Closing {
        void with(short code, String reason);
    }

    private void close(Closing closing, short code, String reason) {
        if (!closed) {
            closed = true;
            end();
            closing.with(code, reason);
        }
    }

    /** Called when the socket is closed. */
    void end() {
        closed = true;
        message = null;
        timers.run();
        parts.close();
    }
}
