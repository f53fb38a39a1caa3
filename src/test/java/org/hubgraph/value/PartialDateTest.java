package org.hubgraph.value;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PartialDateTest {

    @Test
    void aLessPreciseDateComesFirst() {
        var sorted = Stream.of("2024", "2023-09-10", "2023-10", "2023", "2023-09")
                .map(PartialDate::new)
                .sorted();

        assertEquals(
                "[2023, 2023-09, 2023-09-10, 2023-10, 2024]", sorted.toList().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09, 2023-09-10",
        "2023, 2023-12-31",
        "2023-09-10, 2023-09",
        "2023-09-10, 2023-09-10",
        "2023-08, 2023-09"
    })
    void mayLieOnOrBefore(String date, String bound) {
        assertTrue(new PartialDate(date).mayBeUntil(new PartialDate(bound)));
    }

    @ParameterizedTest
    @CsvSource({"2023-10, 2023-09", "2024, 2023-12-31", "2023-09-11, 2023-09-10", "2023-10-01, 2023-09"})
    void cannotLieOnOrBefore(String date, String bound) {
        assertFalse(new PartialDate(date).mayBeUntil(new PartialDate(bound)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "2023-00", "2023-02-29", "2023-9", "20230910", "2023-09-10T00:00", " 2023", "２０２３"})
    void whatNoCalendarHasIsRefused(String text) {
        assertThrows(Invalid.class, () -> new PartialDate(text));
    }
}
