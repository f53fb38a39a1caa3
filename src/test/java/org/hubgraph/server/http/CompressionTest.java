package org.hubgraph.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Responses are compressed only for clients that request it. The client of this test does not decompress bodies. */
@QuarkusTest
class CompressionTest {
    private static final String QUERY = "{\"query\":\"{ hubs { nodes { slug name description } } }\"}";

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void anAnswerIsCompressedWhereThatIsAskedFor() throws Exception {
        var plain = answer(null);
        var compressed = answer("gzip");

        assertEquals("gzip", compressed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(compressed.body().length < plain.body().length, "it is smaller");
        assertArrayEquals(plain.body(), unzipped(compressed.body()));
    }

    /** Decoded with netty's decoder, an independent implementation. */
    @Test
    void anAnswerIsCompressedByBrotliWhereThatIsLikedBest() throws Exception {
        var plain = answer(null);
        var compressed = answer("br, gzip;q=0.5");

        assertEquals("br", compressed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(compressed.body().length < plain.body().length, "it is smaller");
        assertArrayEquals(plain.body(), Decoder.decompress(compressed.body()).getDecompressedData());
    }

    @Test
    void anAnswerIsPlainWhereNobodyAsks() throws Exception {
        assertTrue(answer(null).headers().firstValue("Content-Encoding").isEmpty());
        assertTrue(answer("identity").headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void cachesAreToldThatAnswersDiffer() throws Exception {
        assertEquals(
                "Accept, Accept-Encoding",
                answer(null).headers().firstValue("Vary").orElse(""));
    }

    private HttpResponse<byte[]> answer(String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(QUERY));
        if (encoding != null) {
            request.header("Accept-Encoding", encoding);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (var unzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzip.readAllBytes();
        }
    }
}
