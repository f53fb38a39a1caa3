package org.hubgraph.registry.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.hubgraph.database.session.Past;
import org.hubgraph.failure.Invalid;

/**
 * The id that clients see: the name of the type and the primary key, in base64url without padding (RFC 4648, section
 * 5). The id of a past state begins with a zero byte, which no name does, and the revision in eight bytes. Each id has
 * one form.
 *
 * @param type the name of the GraphQL type
 * @param key the primary key
 * @param revision the last revision that the state includes, from 1; null for the present
 */
public record GlobalId(String type, UUID key, Long revision) {
    private static final int KEY_BYTES = 16;
    private static final int PAST_BYTES = 1 + Long.BYTES;
    private static final int LONGEST = 100;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The id of an object as it is now. */
    public GlobalId(String type, UUID key) {
        this(type, key, null);
    }

    /** The id of an object that this thread has read: it names the past state if one is being read. */
    public static GlobalId ofRead(String type, UUID key) {
        return new GlobalId(type, key, Past.revision());
    }

    /** Whether the id names a past state. */
    public boolean isPast() {
        return revision != null;
    }

    /** The id of the same object as it is now. */
    public GlobalId present() {
        return isPast() ? new GlobalId(type, key) : this;
    }

    /** The id as clients see it. */
    public String text() {
        var bytes = ByteBuffer.allocate((isPast() ? PAST_BYTES : 0) + type.length() + KEY_BYTES);
        if (isPast()) {
            bytes.put((byte) 0).putLong(revision);
        }
        bytes.put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits());
        return ENCODER.encodeToString(bytes.array());
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
            return parse(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .filter(id -> id.text().equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<GlobalId> parse(ByteBuffer bytes) {
        boolean past = bytes.hasRemaining() && bytes.get(0) == 0;
        int name = bytes.remaining() - KEY_BYTES - (past ? PAST_BYTES : 0);
        if (name < 1) {
            return Optional.empty();
        }
        Long revision = past ? bytes.position(1).getLong() : null;
        if (past && revision < 1) {
            return Optional.empty();
        }
        byte[] type = new byte[name];
        bytes.get(type);
        return Optional.of(new GlobalId(
                new String(type, StandardCharsets.US_ASCII), new UUID(bytes.getLong(), bytes.getLong()), revision));
    }

    /**
     * The key, if the text is an id of the type; empty otherwise.
     *
     * @throws Invalid if the text is the id of a past state, because that cannot be changed or referred to
     */
    public static Optional<UUID> keyOf(Class<?> type, String text) {
        return keyOf(type.getSimpleName(), text);
    }

    /** As {@link #keyOf(Class, String)}, by the name of the type. */
    public static Optional<UUID> keyOf(String type, String text) {
        return parsePresent(text).filter(id -> id.type().equals(type)).map(GlobalId::key);
    }

    /**
     * Parses the id of an object that is to be changed or referred to; empty if the text is not one of this server's
     * ids.
     *
     * @throws Invalid if the text is the id of a past state
     */
    public static Optional<GlobalId> parsePresent(String text) {
        var id = parse(text);
        id.flatMap(GlobalId::fault).ifPresent(fault -> {
            throw new Invalid(fault);
        });
        return id;
    }

    /** Why the id cannot be given for an object of the present; empty if it can. */
    public Optional<String> fault() {
        return isPast()
                ? Optional.of(
                        "\"" + text() + "\" is the id of a past state, which is read-only. The id of the object is"
                                + " \"" + present().text() + "\".")
                : Optional.empty();
    }
}
