package org.hubgraph.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.Http2Call;

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

    /** Their length is known: they are compressed before their head is sent, not by the event loop while they are. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void theLengthOfACompressedAnswerIsKnown(String coding) throws Exception {
        var compressed = answer(coding);

        assertEquals(coding, compressed.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(
                compressed.body().length,
                compressed.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    /** Over HTTP/2, Netty compresses whatever has a coding. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void anAnswerIsCompressedOnceOverHttp2(String coding) throws Exception {
        var headers = Map.of("Content-Type", "application/json", "Accept-Encoding", coding);
        var compressed = Http2Call.send(address, headers, QUERY);

        assertEquals(coding, compressed.coding());
        byte[] plain = coding.equals("gzip")
                ? unzipped(compressed.body())
                : new InflaterInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertArrayEquals(answer(null).body(), plain);
    }

    /** A coding that only Netty supports, and an error whose request is refused on the event loop. */
    @Test
    void otherAnswersAreCompressedToo() throws Exception {
        assertEquals(
                "deflate",
                answer("deflate").headers().firstValue("Content-Encoding").orElse(""));
        var refused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Encoding", "gzip")
                                .header("Accept", "application/json")
                                .DELETE()
                                .build(),
                        BodyHandlers.ofByteArray());
        assertEquals(405, refused.statusCode());
        assertEquals("gzip", refused.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(new String(unzipped(refused.body()), StandardCharsets.UTF_8).contains("Use POST"));
    }

    /** The response to HEAD has neither a body nor the length of another representation. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity"})
    void headHasNoWrongLength(String coding) throws Exception {
        var query = URI.create(address + "?query=" + URLEncoder.encode("{ __typename }", StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(query).header("Accept-Encoding", coding).header("Accept", "application/json");
        var got = HttpClient.newHttpClient().send(request.GET().build(), BodyHandlers.ofByteArray());
        var head = HttpClient.newHttpClient()
                .send(request.method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());

        assertEquals(200, head.statusCode());
        assertEquals(got.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
        long length = head.headers().firstValueAsLong("Content-Length").orElse(got.body().length);
        assertEquals(got.body().length, length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| IDENTITY",
                "'' | IDENTITY",
                "identity | IDENTITY",
                "deflate | IDENTITY",
                "gzip | GZIP",
                "GZIP | GZIP",
                "br | BR",
                "gzip, deflate, br, zstd | BR",
                "gzip;q=1.0, br;q=0.5 | GZIP",
                "br;q=0, gzip | GZIP",
                "* | BR",
                "br;q=0, * | GZIP",
                "gzip;q=0, *;q=0 | IDENTITY",
                "identity, gzip;q=0.5 | IDENTITY",
                "br;q=none, gzip;q=0.1 | GZIP",
            })
    void theClientChoosesAndOfEqualsTheSmallestResultIsTaken(String accepted, ResponseCoding chosen) {
        assertEquals(chosen, ResponseCoding.of(accepted));
    }

    private HttpResponse<byte[]> answer(String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUERY));
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
