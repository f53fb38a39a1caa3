package org.hubgraph.database.replica;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WritePositionTest {
    private static final String TOKEN = "5f0c6a52-3b1d-4f7e-9a64-1f2b8c0d7e93";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/16B3748",
                "16/B374D848.0000002A",
                "FFFFFFFF/FFFFFFFF.FFFFFFFF.999999999999999999." + TOKEN,
                "0/16B3748.00000001.0." + TOKEN
            })
    void whatIsReadIsWrittenAgain(String text) {
        assertEquals(text, WritePosition.of(text).toString());
    }

    @Test
    void itHasFourParts() {
        var position = WritePosition.of("16/B374D848.0000002A.1523." + TOKEN);

        assertEquals("16/B374D848", position.log().toString());
        assertEquals(42, position.timeline());
        assertEquals(1523, position.latest().transaction());
        assertEquals(TOKEN, position.latest().token().toString());
    }

    /** Earlier releases sent the position alone. */
    @Test
    void thePositionOfTheHigherTimelineIsTheLaterOne() {
        var earlier = WritePosition.of("0/9.00000001.5." + TOKEN);
        var later = WritePosition.of("0/A.00000001.6." + TOKEN);
        var another = WritePosition.of("0/1.00000002.4." + TOKEN);

        assertEquals(later, WritePosition.later(earlier, later));
        assertEquals(later, WritePosition.later(later, earlier));
        assertEquals(another, WritePosition.later(later, another));
        assertEquals(another, WritePosition.later(another, later));
    }

    @Test
    void theLatestWriteMayBeMissing() {
        assertEquals(0, WritePosition.of("0/16B3748").timeline());
        assertNull(WritePosition.of("0/16B3748").latest());
        assertNull(WritePosition.of("0/16B3748.00000001").latest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "0/0.",
                "0/0.1",
                "0/0.0000000g",
                "0/0.00000001.",
                "0/0.00000001.5",
                "0/0.00000001.5.",
                "0/0.00000001.5.token",
                "0/0.00000001.-5." + TOKEN,
                "0/0.00000001.1000000000000000000." + TOKEN,
                "0/0.00000001.5.1-1-1-1-1",
                "0/0.00000001.5." + TOKEN + ".",
                "0/0.00000001.5." + TOKEN + "\n",
                "0/0 .00000001.5." + TOKEN
            })
    void anythingElseIsRefused(String text) {
        assertThrows(Invalid.class, () -> WritePosition.of(text));
    }
}
