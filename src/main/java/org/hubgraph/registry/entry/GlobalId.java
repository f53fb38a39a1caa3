package org.hubgraph.registry.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The id that clients see: the name of the type and the primary key, in base64url without padding (RFC 4648, section
 * 5).
 *
 * @param type the name of the GraphQL type
 * @param key the primary key
 */
public record GlobalId(String type, UUID key) {
    private static final int KEY_BYTES = 16;
    private static final int LONGEST = 100;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The id as clients see it. */
    public String text() {
        byte[] bytes = new byte[type.length() + KEY_BYTES];
        ByteBuffer.wrap(bytes)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits());
        return ENCODER.encodeToString(bytes);
    }

    /**
     * Parses an id; empty if the text is not one of this server's ids. Ids are opaque to clients, so a malformed id is
     * treated as an unknown one.
     */
    public static Optional<GlobalId> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int name = bytes.length - KEY_BYTES;
            if (name < 1) {
                return Optional.empty();
            }
            var key = ByteBuffer.wrap(bytes, name, KEY_BYTES);
            return Optional.of(new GlobalId(
                    new String(bytes, 0, name, StandardCharsets.US_ASCII), new UUID(key.getLong(), key.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The key, if the text is an id of the type; empty otherwise. */
    public static Optional<UUID> keyOf(Class<?> type, String text) {
        return parse(text).filter(id -> id.type().equals(type.getSimpleName())).map(GlobalId::key);
    }
}
