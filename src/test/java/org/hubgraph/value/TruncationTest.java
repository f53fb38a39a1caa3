package org.hubgraph.value;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TruncationTest {
    private static final String TOWER = "\uD83D\uDDFC";

    @Test
    void aPairOfSurrogatesIsCutBeforeIt() {
        assertEquals("ab" + TOWER, Truncation.to("ab" + TOWER, 4));
        assertEquals("ab", Truncation.to("ab" + TOWER, 3));
        assertEquals("ab" + TOWER, Truncation.to("ab" + TOWER + "c", 4));
        assertEquals("", Truncation.to(TOWER, 1));
    }

    @Test
    void whatPeopleReadEndsWithAnEllipsis() {
        assertEquals("ab" + TOWER, Truncation.shown("ab" + TOWER, 3));
        assertEquals("ab" + TOWER + "…", Truncation.shown("ab" + TOWER + "c", 3));
        assertEquals("ab…", Truncation.shown("ab" + TOWER, 2));
    }
}
