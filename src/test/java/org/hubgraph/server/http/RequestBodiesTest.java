package org.hubgraph.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.RawConnection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Permitted request bodies: JSON in UTF-8, compressed or not. */
@QuarkusTest
class RequestBodiesTest {
    private static final String BODY = "{\"query\":\"{ __typename }\"}";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String HOST = "Host: localhost\r\n";

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "charset=utf-8, 200",
        "charset=UTF8, 200",
        "charset=\"Utf-8\", 200",
        "charset=utf-16, 415",
        "charset=latin1, 415",
        "charset=, 415"
    })
    void aBodyIsInUtf8(String parameter, int status) throws IOException {
        try (var connection = RawConnection.open()) {
            var answer = connection
                    .send("POST /graphql HTTP/1.1\r\n" + HOST + "Content-Type: application/json; " + parameter + "\r\n"
                            + length(BODY) + "\r\n" + BODY)
                    .answer();

            assertEquals(status, answer.status());
            assertTrue(status == 200 || answer.text().contains("UTF-8"), answer::text);
        }
    }

    /** Overlong encoding, surrogate (CESU-8), above U+10FFFF, lone continuation byte, truncated sequence, Latin-1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00c0\u00af", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0081\u00ed\u00b0\u0080",
                        "\u00f4\u0090\u0080\u0080",
                "\u0080", "\u00e2\u0082", "\u00e9", "\u00ff"
            })
    void whatIsNotUtf8IsRefused(String bytes) throws IOException {
        String body = "{\"query\":\"{ search(text: \\\"" + bytes + "\\\") { totalCount } }\"}";
        String encoded =
                bytes.chars().mapToObj(octet -> String.format("%%%02x", octet)).reduce("", String::concat);
        try (var connection = RawConnection.open();
                var socket = RawConnection.webSocket()) {
            var posted = connection
                    .send("POST /graphql HTTP/1.1\r\n" + HOST + JSON + length(body) + "\r\n" + body)
                    .answer();
            assertEquals(400, posted.status(), posted::text);
            assertTrue(posted.text().contains("UTF-8"), posted::text);

            var got = connection
                    .send("GET /graphql?query=%7Bsearch(text:%22" + encoded + "%22)%7BtotalCount%7D%7D HTTP/1.1\r\n"
                            + HOST + "\r\n")
                    .answer();
            assertEquals(400, got.status(), got::text);

            socket.frame(
                    0x81, ("{\"type\":\"ping\",\"payload\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(1007, socket.closeCode());
        }
    }

    @Test
    void aBodyInUtf16IsRefused() throws IOException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_16BE);
        assertEquals(400, packed("", body).status());
    }

    @Test
    void aCharacterForReplacementsMayBeSent() throws IOException {
        byte[] body =
                "{\"query\":\"{ search(text: \\\"\uFFFD\\\") { totalCount } }\"}".getBytes(StandardCharsets.UTF_8);
        assertEquals(200, packed("", body).status());
    }

    private static RawConnection.RawResponse packed(String codings, byte[] body) throws IOException {
        try (var connection = RawConnection.open()) {
            return connection
                    .send("POST /graphql HTTP/1.1\r\n" + HOST + JSON + codings + "Content-Length: " + body.length
                            + "\r\n\r\n")
                    .send(body)
                    .answer();
        }
    }

    @Test
    void aPackedBodyIsUnpacked() throws IOException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

        assertEquals(200, packed("Content-Encoding: identity\r\n", body).status());
        assertEquals(200, packed("Content-Encoding: gzip\r\n", gzip(body)).status());
        assertEquals(200, packed("Content-Encoding: X-GZIP\r\n", gzip(body)).status());
        assertEquals(
                200,
                packed("Content-Encoding: deflate\r\n", deflate(body, false)).status());
        assertEquals(
                200,
                packed("Content-Encoding: deflate\r\n", deflate(body, true)).status());
        assertEquals(
                200,
                packed("Content-Encoding: deflate\r\nContent-Encoding: identity, gzip\r\n", gzip(deflate(body, false)))
                        .status());
    }

    @Test
    void aCodingThatIsNotUnderstoodIsToldWhichAre() throws IOException {
        for (String codings : List.of("br", "zstd", "gzip, br", "gzip, gzip, gzip, gzip")) {
            var answer = packed("Content-Encoding: " + codings + "\r\n", gzip(BODY.getBytes(StandardCharsets.UTF_8)));

            assertEquals(415, answer.status());
            assertEquals("gzip, deflate, identity", answer.header("Accept-Encoding"));
        }
    }

    @Test
    void whatIsNotPackedAsItSaysIsRefused() throws IOException {
        byte[] whole = gzip(BODY.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                400,
                packed("Content-Encoding: gzip\r\n", BODY.getBytes(StandardCharsets.UTF_8))
                        .status());
        assertEquals(
                400,
                packed("Content-Encoding: gzip\r\n", Arrays.copyOf(whole, whole.length - 9))
                        .status());
        assertEquals(
                400,
                packed("Content-Encoding: deflate\r\n", new byte[] {1, 2, 3}).status());
        assertEquals(400, packed("Content-Encoding: gzip\r\n", new byte[0]).status());
    }

    /** A thousand bytes decompress to a megabyte and more, at once or in two steps. */
    @Test
    void whatIsTooLargeUnpackedIsRefused() throws IOException {
        byte[] blanks = " ".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
        for (var bomb : List.of(gzip(blanks), gzip(gzip(gzip(blanks))))) {
            String codings = bomb.length > 1_000 ? "gzip" : "gzip, gzip, gzip";
            var answer = packed("Content-Encoding: " + codings + "\r\n", bomb);

            assertEquals(413, answer.status(), answer::text);
            assertTrue(answer.text().contains("request-body-bytes"), answer::text);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean raw) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, raw))) {
            out.write(body);
        }
        return packed.toByteArray();
    }
}
