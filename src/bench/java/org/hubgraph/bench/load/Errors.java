package org.hubgraph.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Searches a body for the key {@code "errors"}. Horspool's algorithm examines about every eighth byte, so that large
 * responses take little of the client's time. Inside a string of the response, the quotes would be escaped.
 */
final class Errors {
    private static final byte[] KEY = "\"errors\"".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SKIP = new int[256];

    static {
        Arrays.fill(SKIP, KEY.length);
        for (int i = 0; i < KEY.length - 1; i++) {
            SKIP[KEY[i]] = KEY.length - 1 - i;
        }
    }

    private Errors() {}

    static boolean in(byte[] body, int length) {
        int last = KEY.length - 1;
        for (int at = last; at < length; at += SKIP[body[at] & 0xff]) {
            if (body[at] == KEY[last] && Arrays.equals(body, at - last, at + 1, KEY, 0, KEY.length)) {
                return true;
            }
        }
        return false;
    }
}
