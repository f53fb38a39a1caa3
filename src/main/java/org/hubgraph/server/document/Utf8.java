package org.hubgraph.server.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut off. */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Decodes UTF-8; null if the bytes are not valid UTF-8. */
    public static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The fast decoder replaces malformed bytes with U+FFFD. Only if the text contains U+FFFD is the strict decoder
        // needed, to find out whether it was sent as such.
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
