package org.hubgraph.server.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class CloseCodeTest {
    @Test
    void aReasonFitsIntoAControlFrame() {
        assertEquals("Why", CloseCode.fitting("Why"));
        assertEquals("x".repeat(123), CloseCode.fitting("x".repeat(124)));
        assertEquals("ü".repeat(61), CloseCode.fitting("ü".repeat(200)));
        assertEquals("😀".repeat(30), CloseCode.fitting("😀".repeat(200)));
        assertEquals(121, CloseCode.fitting("x" + "😀".repeat(200)).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aReasonThatQuotesALargeMessageIsCutAtOnce() {
        assertTimeout(Duration.ofSeconds(2), () -> CloseCode.fitting("x".repeat(1_000_000)));
    }
}
