package org.hubgraph.server.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;

/** The supported content codings of a request body (RFC 9110, section 8.4). */
public enum ContentCoding {
    GZIP {
        @Override
        InputStream unpacking(byte[] packed) throws IOException {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        }
    },
    /** The zlib format (RFC 1950), or raw DEFLATE data (RFC 1951), which some clients send under this name. */
    DEFLATE {
        @Override
        InputStream unpacking(byte[] packed) {
            return new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(!isZlib(packed))) {
                @Override
                public void close() throws IOException {
                    super.close();
                    inf.end();
                }
            };
        }
    };

    /** The supported codings, for the header {@code Accept-Encoding} of a refusal. */
    public static final String ACCEPTED = "gzip, deflate, identity";

    private static final int MOST = 3;
    private static final int ZLIB_DEFLATE = 8;
    private static final int ZLIB_CHECK = 31;
    private static final int CHUNK_BYTES = 8_192;

    abstract InputStream unpacking(byte[] packed) throws IOException;

    private static boolean isZlib(byte[] packed) {
        return packed.length >= 2
                && (packed[0] & 0x0f) == ZLIB_DEFLATE
                && (((packed[0] & 0xff) << 8) | (packed[1] & 0xff)) % ZLIB_CHECK == 0;
    }

    /**
     * @param fields the values of all {@code Content-Encoding} headers
     * @return the codings in the order in which they were applied; empty if there are none; null if one is not
     *     supported, or if there are more than three
     */
    static List<ContentCoding> of(List<String> fields) {
        var codings = new ArrayList<ContentCoding>();
        for (String name : String.join(",", fields).split(",")) {
            switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "", "identity" -> {}
                case "gzip", "x-gzip" -> codings.add(GZIP);
                case "deflate" -> codings.add(DEFLATE);
                default -> {
                    return null;
                }
            }
        }
        return codings.size() > MOST ? null : codings;
    }

    /**
     * Reverses the codings. The size limit applies to each step, so that a small compressed body takes no more memory
     * or time than an uncompressed one may.
     *
     * @param most the largest allowed result of each step in bytes
     * @throws Invalid if the body is not compressed in this way
     * @throws LimitExceeded above {@code most}
     */
    static byte[] unpacked(byte[] body, List<ContentCoding> codings, int most) {
        byte[] unpacked = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            unpacked = codings.get(i).unpacked(unpacked, most);
        }
        return unpacked;
    }

    private byte[] unpacked(byte[] packed, int most) {
        var unpacked = new ByteArrayOutputStream(Math.min(most, 4 * packed.length + 1));
        try (var stream = unpacking(packed)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                unpacked.write(chunk, 0, read);
                if (unpacked.size() > most) {
                    throw new LimitExceeded(
                            "request-body-bytes",
                            "The body has more than " + most + " bytes when decompressed",
                            most,
                            "Request less, or split it into several requests.");
                }
            }
        } catch (IOException malformed) {
            throw new Invalid("The body is not encoded as the header Content-Encoding says (" + this + ").");
        }
        return unpacked.toByteArray();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
