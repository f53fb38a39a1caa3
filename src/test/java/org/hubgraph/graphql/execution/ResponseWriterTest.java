package org.hubgraph.graphql.execution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Jackson can parse the written responses. */
class ResponseWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aTextIsTheSameWhateverCharacterItHasWherever() throws IOException {
        for (int character = 0; character <= 0x2100; character++) {
            for (int length = 1; length <= 17; length += 8) {
                for (int place = 0; place < length; place++) {
                    var text = new StringBuilder("a".repeat(length));
                    text.setCharAt(place, (char) character);
                    assertSame(text.toString());
                }
            }
        }
    }

    @Test
    void aTextIsTheSameWhateverItsNeighbours() throws IOException {
        var random = new Random(7);
        String alphabet = "\u0000\u001f !\"#[\\]\u007f\u0080é모🦉";
        int[] characters = alphabet.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(40), 0, characters.length).forEach(c -> text.appendCodePoint(characters[c]));
            assertSame(text.toString());
        }
    }

    @Test
    void halfACharacterIsAQuestionMark() throws IOException {
        assertEquals("a?b", read("a\ud800b"));
        assertEquals("\"?", read("\"\udc00"));
    }

    @Test
    void piecesAreOneText() throws IOException {
        var texts = new ArrayList<String>();
        for (int length = 0; length < 3_000; length++) {
            texts.add("\"".repeat(length % 2) + "x".repeat(length));
        }
        texts.add("y".repeat(1_000_000));

        assertSame(texts);
    }

    @Test
    void everyKindOfValueIsWritten() throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("null", null);
        values.put("true \"quoted\"", true);
        values.put("false", false);
        values.put("int", Integer.MIN_VALUE);
        values.put("long", Long.MAX_VALUE);
        values.put("double", 1.0E-10);
        values.put("nothing", Map.of());
        values.put("none", List.of());
        values.put("some", Arrays.asList(1, null, List.of("a", Map.of("b", 2, "c", 3))));

        assertSame(values);
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        assertEquals("{\"data\":12.50}", written(new BigDecimal("12.50")));
        assertEquals("{\"data\":18446744073709551616}", written(BigInteger.TWO.pow(64)));
        assertEquals("{\"data\":\"NaN\"}", written(Double.NaN));
        assertEquals("{\"data\":\"-Infinity\"}", written(Float.NEGATIVE_INFINITY));
    }

    @Test
    void plainIsWhatNeedsNoEscape() {
        for (int one = 0; one < 256; one++) {
            for (int place = 0; place < 9; place++) {
                var bytes = "aaaaaaaaa".getBytes(StandardCharsets.US_ASCII);
                bytes[place] = (byte) one;
                assertEquals(one >= ' ' && one != '"' && one != '\\', JsonBytes.isPlain(bytes), one + " at " + place);
            }
        }
    }

    private static void assertSame(Object value) throws IOException {
        assertEquals(value, read(value));
    }

    private static Object read(Object value) throws IOException {
        return JSON.readValue(bytes(value), Map.class).get("data");
    }

    private static String written(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object value) {
        var members = new HashMap<String, Object>();
        members.put("data", value);
        var bytes = new ByteArrayOutputStream();
        for (var piece : ResponseWriter.write(members)) {
            bytes.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
        }
        return bytes.toByteArray();
    }
}
