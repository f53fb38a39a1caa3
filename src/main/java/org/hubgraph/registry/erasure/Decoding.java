package org.hubgraph.registry.erasure;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The code points of a text, where URL, HTML and JSON escapes are decoded: {@code %C3%A9}, {@code &#233;},
 * {@code \\u00e9}. Each code point has the range of the text that it comes from, in UTF-16 units. The buffers are
 * reused; not thread-safe.
 */
final class Decoding {
    /** A URL inside a URL is encoded twice. */
    private static final int ROUNDS = 3;
    /** The maximum number of bytes of a character in UTF-8. */
    private static final int LONGEST_SEQUENCE = 4;

    int[] points = new int[256];
    int[] starts = new int[256];
    int[] ends = new int[256];
    int length;

    void read(String text) {
        ensure(text.length());
        length = 0;
        boolean plain = true;
        for (int place = 0; place < text.length(); ) {
            int point = text.codePointAt(place);
            int next = place + Character.charCount(point);
            put(length++, point, place, next);
            plain &= !mayEscape(point);
            place = next;
        }
        for (int round = 0; !plain && round < ROUNDS; round++) {
            plain = !decode();
        }
    }

    /** Whether the character may begin an escape. */
    static boolean mayEscape(int point) {
        return point == '%' || point == '&' || point == '\\';
    }

    private void ensure(int capacity) {
        if (points.length < capacity) {
            points = Arrays.copyOf(points, 2 * capacity);
            starts = Arrays.copyOf(starts, 2 * capacity);
            ends = Arrays.copyOf(ends, 2 * capacity);
        }
    }

    private void put(int at, int point, int start, int end) {
        points[at] = point;
        starts[at] = start;
        ends[at] = end;
    }

    /** Decodes in place: decoded text is never longer than its encoded form. */
    private boolean decode() {
        boolean decoded = false;
        int to = 0;
        for (int from = 0; from < length; ) {
            int read =
                    switch (points[from]) {
                        case '%' -> percent(from, to);
                        case '&' -> entity(from, to);
                        case '\\' -> escape(from, to);
                        default -> 0;
                    };
            if (read == 0) {
                put(to++, points[from], starts[from], ends[from]);
                from++;
            } else {
                decoded = true;
                to += written;
                from += read;
            }
        }
        length = to;
        return decoded;
    }

    /** Number of code points that the last step wrote. */
    private int written;

    /** Decodes one character from percent-encoded UTF-8 bytes; returns 0 if there is none. */
    private int percent(int from, int to) {
        int count = 0;
        while (count < LONGEST_SEQUENCE
                && from + 3 * count + 2 < length
                && points[from + 3 * count] == '%'
                && byteAt(from + 3 * count) >= 0) {
            count++;
        }
        int bytes = count == 0 ? 0 : sequence(byteAt(from));
        if (bytes == 0 || bytes > count) {
            return 0;
        }
        byte[] encoded = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            encoded[i] = (byte) byteAt(from + 3 * i);
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var characters = CharBuffer.allocate(2);
        if (decoder.decode(ByteBuffer.wrap(encoded), characters, true).isError()) {
            return 0;
        }
        int point = Character.codePointAt(characters.array(), 0);
        return one(point, from, 3 * bytes, to);
    }

    private static int sequence(int first) {
        return first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private int byteAt(int percent) {
        int high = Character.digit(points[percent + 1], 16);
        int low = Character.digit(points[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private int one(int point, int from, int read, int to) {
        put(to, point, starts[from], ends[from + read - 1]);
        written = 1;
        return read;
    }

    private int entity(int from, int to) {
        int end = from + 1;
        while (end < length && end < from + 10 && points[end] != ';') {
            end++;
        }
        if (end >= length || points[end] != ';') {
            return 0;
        }
        int point = character(new String(points, from + 1, end - from - 1));
        return point < 0 ? 0 : one(point, from, end - from + 1, to);
    }

    private static int character(String entity) {
        if (!entity.startsWith("#")) {
            return switch (entity) {
                case "nbsp" -> ' ';
                case "amp" -> '&';
                case "shy" -> '\u00ad';
                default -> -1;
            };
        }
        boolean hexadecimal = entity.startsWith("#x") || entity.startsWith("#X");
        try {
            int point = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(point) ? point : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private int escape(int from, int to) {
        if (from + 1 < length && "nrt".indexOf(points[from + 1]) >= 0) {
            return one(' ', from, 2, to);
        }
        int unit = unit(from);
        if (unit < 0) {
            return 0;
        }
        int next = Character.isHighSurrogate((char) unit) ? unit(from + 6) : -1;
        return next >= 0 && Character.isLowSurrogate((char) next)
                ? one(Character.toCodePoint((char) unit, (char) next), from, 12, to)
                : one(unit, from, 6, to);
    }

    /** The UTF-16 unit of a JSON escape at this position; -1 if there is none. */
    private int unit(int from) {
        if (from + 5 >= length || points[from] != '\\' || points[from + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = 2; i < 6; i++) {
            int digit = Character.digit(points[from + i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = 16 * unit + digit;
        }
        return unit;
    }
}
