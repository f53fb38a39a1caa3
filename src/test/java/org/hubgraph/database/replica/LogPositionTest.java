package org.hubgraph.database.replica;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogPositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "0/16B3748", "16/B374D848", "FFFFFFFF/FFFFFFFF"})
    void whatIsReadIsWrittenAgain(String text) {
        assertEquals(text, LogPosition.of(text).toString());
    }

    @Test
    void itIsComparedAsPostgresqlDoes() {
        String[] ascending = {"0/0", "0/1", "0/FFFFFFFF", "1/0", "9/A", "10/0", "7FFFFFFF/FFFFFFFF", "80000000/0"};
        for (int i = 1; i < ascending.length; i++) {
            assertTrue(LogPosition.of(ascending[i - 1]).compareTo(LogPosition.of(ascending[i])) < 0, ascending[i]);
        }
        assertTrue(LogPosition.of("80000000/0").compareTo(LogPosition.NEVER) < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "0",
                "0/",
                "/0",
                "0/0/0",
                "0/g",
                "0/a",
                " 0/0",
                "0/0 ",
                "-1/0",
                "0x0/0",
                "000000000/0",
                "0/123456789",
                "0/\u0661",
                "0/0\n"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(Invalid.class, () -> LogPosition.of(text));
    }
}
