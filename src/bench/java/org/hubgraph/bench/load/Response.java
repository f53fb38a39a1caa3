package org.hubgraph.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Parses the responses of one connection, one after another (HTTP/1.1, with a content length or chunked). */
final class Response {
    private static final int USUAL_BYTES = 16 * 1024;
    private static final int WITHOUT = -1;

    private final Line line = new Line();
    private byte[] body = new byte[USUAL_BYTES];
    private int length;
    private State state = State.STATUS;
    private int status;
    /** Remaining bytes of the body or of the chunk. */
    private int missing;

    private boolean chunked;
    private boolean last;

    private enum State {
        STATUS,
        HEADER,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        COMPLETE
    }

    /**
     * Parses received bytes.
     *
     * @return true once the response is complete
     */
    boolean take(byte[] bytes, int count) {
        int at = 0;
        while (at < count && state != State.COMPLETE) {
            if (state == State.BODY || state == State.CHUNK) {
                int taken = Math.min(missing, count - at);
                append(bytes, at, taken);
                at += taken;
                missing -= taken;
                if (missing == 0) {
                    state = chunked ? State.CHUNK_END : State.COMPLETE;
                }
            } else if (line.take(bytes[at++])) {
                line(line.text());
            }
        }
        return state == State.COMPLETE;
    }

    private void line(String text) {
        switch (state) {
            case STATUS -> {
                status = Integer.parseInt(text.split(" ", 3)[1]);
                missing = WITHOUT;
                chunked = false;
                last = false;
                state = State.HEADER;
            }
            case HEADER -> header(text.toLowerCase(Locale.ROOT));
            case CHUNK_SIZE -> {
                missing = Integer.parseInt(text.split(";", 2)[0].strip(), 16);
                state = missing == 0 ? State.TRAILER : State.CHUNK;
            }
            case CHUNK_END -> state = State.CHUNK_SIZE;
            case TRAILER -> state = text.isEmpty() ? State.COMPLETE : State.TRAILER;
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void header(String text) {
        if (text.startsWith("content-length:")) {
            missing =
                    Integer.parseInt(text.substring("content-length:".length()).strip());
        } else if (text.startsWith("transfer-encoding:")) {
            chunked = text.contains("chunked");
        } else if (text.startsWith("connection:")) {
            last = text.contains("close");
        } else if (text.isEmpty()) {
            if (!chunked && missing == WITHOUT) {
                throw new IllegalStateException("A response without a length");
            }
            state = chunked ? State.CHUNK_SIZE : missing == 0 ? State.COMPLETE : State.BODY;
        }
    }

    private void append(byte[] bytes, int from, int count) {
        if (length + count > body.length) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, length + count));
        }
        System.arraycopy(bytes, from, body, length, count);
        length += count;
    }

    /** The number of bytes of the body, without chunk framing. */
    int length() {
        return length;
    }

    /** Whether the status is 200 and the body is a JSON object without errors. */
    boolean isGood() {
        return status == 200 && length > 2 && body[0] == '{' && !Errors.in(body, length);
    }

    /** Whether the server closes the connection after this response, as some do after a number of requests. */
    boolean isLast() {
        return last;
    }

    /** The status and the first 300 bytes of the body, for a report. */
    String beginning() {
        return status + " " + new String(body, 0, Math.min(length, 300), StandardCharsets.UTF_8);
    }

    void next() {
        length = 0;
        state = State.STATUS;
    }

    /** A line of the head, without its terminator. */
    private static final class Line {
        private final byte[] bytes = new byte[8192];
        private int length;

        boolean take(byte next) {
            if (next == '\n') {
                return true;
            }
            bytes[length++] = next;
            return false;
        }

        String text() {
            int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
            length = 0;
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        }
    }
}
