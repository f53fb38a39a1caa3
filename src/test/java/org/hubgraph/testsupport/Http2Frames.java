package org.hubgraph.testsupport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** HTTP/2 frames (RFC 9113), written without a library. */
public final class Http2Frames {
    /** The start of a connection: the preface, and a settings frame without settings. */
    public static final String BEGINNING =
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + new String(frame(4, 0, 0, new byte[0]), StandardCharsets.ISO_8859_1);

    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private Http2Frames() {}

    public static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /**
     * The head of a request.
     *
     * @param end whether it has no body
     * @param fields alternating names and values; nothing is added
     */
    public static byte[] head(int stream, boolean end, String... fields) {
        var block = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            // A literal field with a new name, without indexing and Huffman coding (RFC 7541, section 6.2.2).
            block.append('\0').append((char) fields[i].length()).append(fields[i]);
            block.append((char) fields[i + 1].length()).append(fields[i + 1]);
        }
        return frame(
                1,
                END_HEADERS | (end ? END_STREAM : 0),
                stream,
                block.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The complete body of a request. */
    public static byte[] body(int stream, String body) {
        return frame(0, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
    }
}
