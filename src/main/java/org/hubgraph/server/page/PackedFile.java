package org.hubgraph.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.handler.codec.compression.Brotli;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.http.Deliveries;
import org.hubgraph.server.response.EntityTag;

/**
 * A large file of the class path whose address changes with its content. It is compressed once for each coding, at the
 * first request that accepts it: compressing the scripts of GraphiQL takes longer than sending them.
 */
final class PackedFile {
    /** Of 3.2 MB of script, Brotli makes 0.61 MB at this quality, and 0.58 MB at 9 in three times the time; gzip makes 0.67. */
    private static final int QUALITY = 5;

    private static final int DIGEST_BYTES = 16;

    private final String resource;
    private final String mediaType;
    private final String tag;
    private final Map<Coding, byte[]> packed = new EnumMap<>(Coding.class);

    /** The codings, those with the smallest results first. */
    enum Coding {
        BR {
            @Override
            byte[] pack(byte[] file) throws IOException {
                return Encoder.compress(file, new Encoder.Parameters().setQuality(QUALITY));
            }
        },
        GZIP {
            @Override
            byte[] pack(byte[] file) throws IOException {
                var bytes = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(bytes)) {
                    gzip.write(file);
                }
                return bytes.toByteArray();
            }
        },
        IDENTITY {
            @Override
            byte[] pack(byte[] file) {
                return file;
            }
        };

        abstract byte[] pack(byte[] file) throws IOException;

        /**
         * The coding that a client prefers; among equals, the one with the smallest result (RFC 9110, section 12.5.3).
         *
         * @param accepted the value of {@code Accept-Encoding}; null if it is missing
         */
        static Coding of(String accepted) {
            var weights = new HashMap<String, Double>();
            for (String each : accepted == null ? new String[0] : accepted.split(",")) {
                String[] parts = each.split(";", 2);
                weights.put(parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? 1 : weight(parts[1]));
            }
            var best = IDENTITY;
            double most = 0;
            for (var coding : values()) {
                String name = coding.toString();
                double weight = weights.getOrDefault(name, coding == IDENTITY ? 0 : weights.getOrDefault("*", 0.0));
                if (weight > most && (coding != BR || Brotli.isAvailable())) {
                    best = coding;
                    most = weight;
                }
            }
            return best;
        }

        /** A malformed weight refuses the coding. */
        private static double weight(String parameter) {
            String text = parameter.strip();
            return text.matches("[qQ]=[01](\\.\\d{0,3})?") ? Double.parseDouble(text.substring(2)) : 0;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param digest of its content */
    PackedFile(String resource, String mediaType, byte[] digest) {
        this.resource = resource;
        this.mediaType = mediaType;
        this.tag = HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }

    /** Responds to a request. Takes time at the first call for a coding, so it must not be called on the event loop. */
    void respond(RoutingContext request, Deliveries deliveries) {
        var coding = Coding.of(request.request().getHeader("Accept-Encoding"));
        var headers = new LinkedHashMap<String, String>();
        if (coding != Coding.IDENTITY) {
            headers.put("Content-Encoding", coding.toString());
        }
        headers.put("Content-Security-Policy", "default-src 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", StaticPage.LASTING);
        headers.put("Vary", "Accept-Encoding, Origin");
        var variant = new EntityTag('"' + tag + "-" + coding + '"');
        deliveries.send(request, headers, variant, mediaType + "; charset=utf-8", packed(coding));
    }

    private byte[] packed(Coding coding) {
        if (coding == Coding.IDENTITY) {
            return PackagedText.bytes(resource);
        }
        synchronized (packed) {
            return packed.computeIfAbsent(coding, this::pack);
        }
    }

    private byte[] pack(Coding coding) {
        try {
            return coding.pack(PackagedText.bytes(resource));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
