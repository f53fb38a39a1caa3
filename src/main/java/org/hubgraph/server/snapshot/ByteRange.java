package org.hubgraph.server.snapshot;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first the number of its first byte, from 0
 * @param length in bytes; 0 if the range lies beyond the end of the file
 */
record ByteRange(long first, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * @param header the value of {@code Range}; null if there is none
     * @param size of the file in bytes
     * @return empty for the whole file: without the header, and for several ranges or a malformed one, which a server may
     *     ignore
     */
    static Optional<ByteRange> of(String header, long size) {
        var range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long first = Long.parseLong(range.group(1));
        long end = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, end - first)));
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** The value of {@code Content-Range}. */
    String text(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
