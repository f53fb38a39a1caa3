package org.hubgraph.registry.importing.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The byte order mark at the beginning of a text file.
 *
 * @param length in bytes; 0 if there is none
 * @param found null if there is none
 */
record ByteOrderMark(int length, Charset found) {
    static ByteOrderMark of(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(3, StandardCharsets.UTF_8);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new ByteOrderMark(2, StandardCharsets.UTF_16LE);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new ByteOrderMark(2, StandardCharsets.UTF_16BE);
        }
        return new ByteOrderMark(0, null);
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The encoding of the file: that of the mark, whatever its sender says.
     *
     * @param said null for UTF-8
     */
    Charset encoding(Charset said, byte[] start) {
        if (found != null) {
            return found;
        }
        return StandardCharsets.UTF_16.equals(said) ? utf16(start) : said == null ? StandardCharsets.UTF_8 : said;
    }

    /** The order of bytes of UTF-16 without a mark: separators and line feeds have a zero in front of them or behind. */
    private static Charset utf16(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            even += start[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += start[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
}
