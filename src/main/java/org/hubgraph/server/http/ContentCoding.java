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

/** How the body of a request may be packed (RFC 9110, section 8.4). */
public enum ContentCoding {
    GZIP {
        @Override
        InputStream unpacking(byte[] packed) throws IOException {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        }
    },
    /** The zlib format (RFC 1950), or what some clients send under this name: its data alone (RFC 1951). */
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

    /** Those that are understood, for the header {@code Accept-Encoding} of a refusal. */
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
     * @param fields the lines of the header {@code Content-Encoding}
     * @return in the order in which they were applied; empty for none; null if there is one that is not understood, or
     *     more than three
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
     * The body as it was before the codings were applied. Each step is bounded, so that what is small when it arrives
     * takes no more memory or time than a body may.
     *
     * @param most bytes of each step
     * @throws Invalid for what is not packed in this way
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
                            "The body has more than " + most + " bytes when it is unpacked",
                            most,
                            "Ask for less, or in several requests.");
                }
            }
        } catch (IOException malformed) {
            throw new Invalid("The body is not packed as the header Content-Encoding says (" + this + ").");
        }
        return unpacked.toByteArray();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
