package org.hubgraph.bench.generate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Derives values from the number of a row. They are the same in every run and on every machine, and can be computed in
 * SQL ({@code md5(tag || row)}).
 */
public final class Hash {
    private static final int UNUSED_BITS = 16;

    private Hash() {}

    /** A number from 0 to {@code below} - 1: the first 48 bits of the hash, modulo {@code below}. */
    static long number(String tag, long row, long below) {
        return (ByteBuffer.wrap(md5(tag + row)).getLong() >>> UNUSED_BITS) % below;
    }

    static <T> T pick(String tag, long row, List<T> among) {
        return among.get((int) number(tag, row, among.size()));
    }

    /** A date from {@code first} to less than {@code days} days after it. */
    static LocalDate date(String tag, long row, LocalDate first, long days) {
        return first.plusDays(number(tag, row, days));
    }

    /** All 128 bits of the hash as a key. */
    public static UUID key(String table, long row) {
        var bytes = ByteBuffer.wrap(md5(table + row));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
