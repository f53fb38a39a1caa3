package org.hubgraph.server.response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EntityTagTest {
    private static final EntityTag TAG = new EntityTag("\"abc\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                " \"abc\" ",
                "\"x\", \"abc\"",
                "\"x\",W/\"abc\",\"y\"",
                "\"a, b\", \"abc\"",
                "\"\",\"abc\"",
                "*",
                " * "
            })
    void isAmong(String ifNoneMatch) {
        assertTrue(TAG.isAmong(ifNoneMatch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"ABC\"", "\"ab\"", "\"x\"", "\"abcd\"", "\"x abc\"", "\"*\"", "\"abc"})
    void isNotAmong(String ifNoneMatch) {
        assertFalse(TAG.isAmong(ifNoneMatch));
    }

    @Test
    void whoSendsNoneHasNone() {
        assertFalse(TAG.isAmong(null));
    }
}
