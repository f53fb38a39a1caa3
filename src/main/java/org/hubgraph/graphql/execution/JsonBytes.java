package org.hubgraph.graphql.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * JSON in UTF-8 as it grows, in pieces, so that nothing is copied to make room for more. Whoever writes sees to the order of
 * tokens; texts are escaped here (RFC 8259, section 7). Most have nothing to escape, which is seen eight bytes at once.
 */
final class JsonBytes {
    private static final int SMALLEST_PIECE = 1 << 10;
    private static final int LARGEST_PIECE = 1 << 15;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * ONES;

    private final LongConsumer size;
    private final List<ByteBuffer> full = new ArrayList<>();
    private byte[] piece = new byte[SMALLEST_PIECE];
    private int length;
    private long fullBytes;

    /** @param size told of the bytes so far whenever a piece is full, and at the end; may throw to end the writing */
    JsonBytes(LongConsumer size) {
        this.size = size;
    }

    /** A text as a JSON string. A surrogate without its other half, which UTF-8 cannot hold, becomes a question mark. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (!isPlain(utf8)) {
            utf8 = JsonStringEncoder.getInstance().quoteAsUTF8(new String(utf8, StandardCharsets.UTF_8));
        }
        makeRoom(utf8.length + 2);
        piece[length++] = '"';
        System.arraycopy(utf8, 0, piece, length, utf8.length);
        length += utf8.length;
        piece[length++] = '"';
    }

    /** What is JSON already. */
    void raw(byte[] json) {
        makeRoom(json.length);
        System.arraycopy(json, 0, piece, length, json.length);
        length += json.length;
    }

    /** A token of one character of ASCII. */
    void raw(char token) {
        makeRoom(1);
        piece[length++] = (byte) token;
    }

    private void makeRoom(int bytes) {
        if (bytes > piece.length - length) {
            full.add(ByteBuffer.wrap(piece, 0, length));
            fullBytes += length;
            size.accept(fullBytes + bytes);
            piece = new byte[Math.max(bytes, Math.min(LARGEST_PIECE, 2 * piece.length))];
            length = 0;
        }
    }

    /** All that was written, in order. Nothing may be written any more. */
    ByteBuffer[] pieces() {
        full.add(ByteBuffer.wrap(piece, 0, length));
        size.accept(fullBytes + length);
        return full.toArray(ByteBuffer[]::new);
    }

    /** Whether there is no quotation mark, no backslash and no control character. */
    static boolean isPlain(byte[] utf8) {
        int last = utf8.length - Long.BYTES;
        for (int place = 0; place < last; place += Long.BYTES) {
            if (!isPlain((long) EIGHT_BYTES.get(utf8, place))) {
                return false;
            }
        }
        if (last >= 0) {
            return isPlain((long) EIGHT_BYTES.get(utf8, last));
        }
        for (byte one : utf8) {
            if (one >= 0 && one < ' ' || one == '"' || one == '\\') {
                return false;
            }
        }
        return true;
    }

    /** A subtraction sets the high bit of a byte below what is subtracted; of the lowest such byte this is never wrong. */
    private static boolean isPlain(long bytes) {
        long control = bytes - ' ' * ONES;
        long quote = (bytes ^ '"' * ONES) - ONES;
        long backslash = (bytes ^ '\\' * ONES) - ONES;
        return ((control | quote | backslash) & ~bytes & HIGH_BITS) == 0;
    }
}
