package org.hubgraph.bench.load;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResponseTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void aResponseWithALengthIsReadByteByByte() {
        var response = new Response();

        assertTrue(byteByByte(response, OK + "content-length: 11\r\n\r\n{\"data\":{}}"));
        assertEquals(11, response.length());
        assertTrue(response.isGood());
    }

    @Test
    void aResponseInChunksIsReadByteByByte() {
        var response = new Response();

        assertTrue(byteByByte(
                response, OK + "Transfer-Encoding: chunked\r\n\r\n4\r\n{\"da\r\n7\r\nta\":{}}\r\n0\r\n\r\n"));
        assertEquals(11, response.length());
        assertTrue(response.isGood());
    }

    @Test
    void theNextResponseOfTheConnectionIsReadAlike() {
        var response = new Response();
        byteByByte(response, OK + "content-length: 11\r\n\r\n{\"data\":{}}");

        response.next();

        assertTrue(byteByByte(response, "HTTP/1.1 500 No\r\nConnection: close\r\ncontent-length: 2\r\n\r\n{}"));
        assertTrue(response.isLast());
        assertEquals(2, response.length());
        assertFalse(response.isGood());
        assertEquals("500 {}", response.beginning());
    }

    @Test
    void errorsAreFoundWhereverTheyAre() {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                var body = (" ".repeat(before) + "\"errors\"" + "x".repeat(after)).getBytes(StandardCharsets.UTF_8);
                assertTrue(Errors.in(body, body.length));
            }
        }
        var text = "{\"data\":{\"name\":\"terrors, \\\"errors\\\", errors\"}}".getBytes(StandardCharsets.UTF_8);
        assertFalse(Errors.in(text, text.length));
    }

    private static boolean byteByByte(Response response, String text) {
        boolean complete = false;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            assertFalse(complete);
            complete = response.take(new byte[] {next}, 1);
        }
        return complete;
    }
}
