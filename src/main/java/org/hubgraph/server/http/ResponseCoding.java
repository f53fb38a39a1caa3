package org.hubgraph.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.handler.codec.compression.Brotli;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** The content codings of responses (RFC 9110, section 8.4), those with the smallest results first. */
public enum ResponseCoding {
    BR {
        @Override
        byte[] packed(byte[] body, int quality) throws IOException {
            return Encoder.compress(body, new Encoder.Parameters().setQuality(quality));
        }
    },
    GZIP {
        @Override
        byte[] packed(byte[] body, int quality) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body);
            }
            return bytes.toByteArray();
        }
    },
    IDENTITY {
        @Override
        byte[] packed(byte[] body, int quality) {
            return body;
        }
    };

    private static final Pattern WEIGHT = Pattern.compile("[qQ]=[01](\\.\\d{0,3})?");

    abstract byte[] packed(byte[] body, int quality) throws IOException;

    /**
     * Compresses a body.
     *
     * @param quality of Brotli, from 0 to 11
     */
    public byte[] pack(byte[] body, int quality) {
        try {
            return packed(body, quality);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The coding that a client prefers; among equals, the one with the smallest result (RFC 9110, section 12.5.3).
     *
     * @param accepted the value of {@code Accept-Encoding}; null if it is missing
     */
    static ResponseCoding of(String accepted) {
        if (accepted == null) {
            return IDENTITY;
        }
        var weights = new HashMap<String, Double>();
        for (String each : accepted.split(",")) {
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
        return WEIGHT.matcher(text).matches() ? Double.parseDouble(text.substring(2)) : 0;
    }

    /** The coding that the client of a request prefers: see {@link #of(String)}. */
    public static ResponseCoding of(HttpServerRequest request) {
        var accepted = request.headers().getAll("Accept-Encoding");
        return accepted.isEmpty() ? IDENTITY : of(String.join(",", accepted));
    }

    /**
     * Whether the body of a response is compressed as its header {@code Content-Encoding} says, even if it is compressed
     * already: Netty does so over HTTP/2. The body must then be written as it is.
     */
    public static boolean isAppliedByNetty(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
