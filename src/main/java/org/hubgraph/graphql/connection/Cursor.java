package org.hubgraph.graphql.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.hubgraph.failure.Invalid;

/**
 * The position of an edge in an order: the values of its sort keys, in base64url. Opaque to clients. The server parses
 * it as text, key by key, and never deserialises an object, so a forged cursor can only name another position.
 */
public final class Cursor {
    private static final char SEPARATOR = '\u001f';
    private static final String NULL = "n";
    private static final String VALUE = "v";
    private static final int LONGEST = 8192;
    /** The most characters of one value: no stored sort key is longer. */
    private static final int LONGEST_VALUE = 1000;

    private Cursor() {}

    public static String write(String list, Order order, List<Object> values) {
        var text = new StringBuilder(list).append(':').append(order.signature());
        for (Object value : values) {
            text.append(SEPARATOR).append(value == null ? NULL : VALUE + value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param argument the argument that has the cursor, for error messages
     * @throws Invalid if the text is not a cursor of this list in this order
     */
    public static List<Object> read(String cursor, String argument, String list, Order order) {
        String[] parts = decode(cursor, argument).split(String.valueOf(SEPARATOR), -1);
        if (parts.length == 1) {
            throw malformed(argument);
        }
        if (!parts[0].equals(list + ":" + order.signature())) {
            throw new Invalid("The cursor in " + argument + " belongs to another list or order. Use a cursor"
                    + " only with the field and the orderBy that returned it.");
        }
        if (parts.length != order.keys().size() + 1) {
            throw malformed(argument);
        }
        var values = new ArrayList<Object>();
        for (int i = 1; i < parts.length; i++) {
            values.add(value(parts[i], order.keys().get(i - 1), argument));
        }
        return values;
    }

    private static Object value(String part, SortKey key, String argument) {
        if (part.equals(NULL) && key.nullable()) {
            return null;
        }
        // A PostgreSQL text cannot contain U+0000.
        if (!part.startsWith(VALUE) || part.length() > VALUE.length() + LONGEST_VALUE || part.indexOf('\0') >= 0) {
            throw malformed(argument);
        }
        try {
            return key.parse().apply(part.substring(VALUE.length()));
        } catch (RuntimeException unreadable) {
            throw malformed(argument);
        }
    }

    private static String decode(String cursor, String argument) {
        if (cursor.length() > LONGEST) {
            throw malformed(argument);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw malformed(argument);
        }
    }

    private static Invalid malformed(String argument) {
        return new Invalid("The cursor in " + argument
                + " was not returned by this server. Copy it unchanged from an edge or from pageInfo.");
    }
}
