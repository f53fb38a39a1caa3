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
 * A growing JSON text in UTF-8. It consists of pieces, so that nothing is copied when it grows. The caller is
 * responsible for the order of tokens; strings are escaped here (RFC 8259, section 7). Most strings have nothing to
 * escape, which is checked eight bytes at a time.
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

    /**
     * @param size receives the number of bytes so far whenever a piece is full, and at the end; may throw an exception
     *     to stop the writing
     */
    JsonBytes(LongConsumer size) {
        this.size = size;
    }

    /** Writes a JSON string. An unpaired surrogate, which UTF-8 cannot encode, becomes a question mark. */
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

    /** Writes bytes that are already JSON. */
    void raw(byte[] json) {
        makeRoom(json.length);
        System.arraycopy(json, 0, piece, length, json.length);
        length += json.length;
    }

    /** Writes a token of one ASCII character. */
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

    /** Returns everything written, in order. Nothing may be written afterwards. */
    ByteBuffer[] pieces() {
        full.add(ByteBuffer.wrap(piece, 0, length));
        size.accept(fullBytes + length);
        return full.toArray(ByteBuffer[]::new);
    }

    /** Whether it contains no quotation mark, backslash or control character. */
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

    /**
     * A subtraction sets the high bit of each byte that is smaller than the subtrahend. A borrow may also set it in the
     * next higher byte, but only if a lower byte is smaller, so the result for all eight bytes is exact.
     */
    private static boolean isPlain(long bytes) {
        long control = bytes - ' ' * ONES;
        long quote = (bytes ^ '"' * ONES) - ONES;
        long backslash = (bytes ^ '\\' * ONES) - ONES;
        return ((control | quote | backslash) & ~bytes & HIGH_BITS) == 0;
    }
}
