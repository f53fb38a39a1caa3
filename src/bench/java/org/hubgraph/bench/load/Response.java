package org.hubgraph.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads the responses of one connection (HTTP/1.1, with a length or in chunks), one after the other. */
final class Response {
    private static final int USUAL_BYTES = 16 * 1024;
    private static final int WITHOUT = -1;

    private final Line line = new Line();
    private byte[] body = new byte[USUAL_BYTES];
    private int length;
    private State state = State.STATUS;
    private int status;
    /** Of the body or of the chunk. */
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

    /** Takes what came. @return true once the response is complete */
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

    /** The bytes of the body, without those that only frame it. */
    int length() {
        return length;
    }

    /** Status 200, a body that begins as an object, and no errors told of anywhere in it. */
    boolean isGood() {
        return status == 200 && length > 2 && body[0] == '{' && !Errors.in(body, length);
    }

    /** Whether the server closes the connection after it, as some do after a number of requests. */
    boolean isLast() {
        return last;
    }

    /** The first words of it, for a report. */
    String beginning() {
        return status + " " + new String(body, 0, Math.min(length, 300), StandardCharsets.UTF_8);
    }

    void next() {
        length = 0;
        state = State.STATUS;
    }

    /** A line of the head, without its end. */
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
