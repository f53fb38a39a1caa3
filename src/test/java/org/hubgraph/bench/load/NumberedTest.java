package org.hubgraph.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NumberedTest {
    @Test
    void eachRequestHasANumberOfItsOwnInEachPlace() {
        var numbered = new Numbered(
                bytes("{\"id\": \"c-############\", \"slug\": \"b-############\", \"n\": \"@@@@@@@@@@@@\"}"));

        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            String text = new String(numbered.next(), StandardCharsets.UTF_8);
            assertTrue(text.matches("\\{\"id\": \"c-(\\d{12})\", \"slug\": \"b-\\1\", \"n\": \"[a-z]{12}\"}"), text);
            seen.add(text);
        }

        assertEquals(1000, seen.size());
    }

    @Test
    void anyOtherRequestIsSentAsItIs() {
        var request = bytes("{\"query\": \"{ registry { hubs } }\"}");

        assertSame(request, new Numbered(request).next());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
