package org.hubgraph.database.replica;

import java.util.Locale;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;

/**
 * A position in the write-ahead log of PostgreSQL, in the form of {@code pg_lsn}: {@code 16/B374D848}, the upper and
 * lower 32 bits in hexadecimal. Later writes to one timeline of the log have higher positions.
 *
 * @param bytes the offset from the beginning of the log; unsigned
 */
record LogPosition(long bytes) implements Comparable<LogPosition> {
    /** A position that no log reaches, and therefore no replica. */
    static final LogPosition NEVER = new LogPosition(-1);

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{1,8}/[0-9A-F]{1,8}");
    private static final int HEXADECIMAL = 16;

    /** @throws Invalid if the text is malformed */
    static LogPosition of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw malformed();
        }
        int slash = text.indexOf('/');
        return new LogPosition(half(text.substring(0, slash)) << Integer.SIZE | half(text.substring(slash + 1)));
    }

    static Invalid malformed() {
        return new Invalid("Hubgraph-Written must be the value of this header in the response to a mutation, such as"
                + " 0/16B3748.00000001.1523.5f0c6a52-3b1d-4f7e-9a64-1f2b8c0d7e93.");
    }

    private static long half(String digits) {
        return Long.parseLong(digits, HEXADECIMAL);
    }

    @Override
    public int compareTo(LogPosition other) {
        return Long.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%X/%X", bytes >>> Integer.SIZE, bytes & 0xFFFF_FFFFL);
    }
}
