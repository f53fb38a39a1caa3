package org.hubgraph.server.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut off. */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The text that the bytes are, or null if they are not UTF-8. */
    public static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The quick way puts U+FFFD in place of what is malformed; only then it must be known whether it was sent.
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text;
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
