package org.hubgraph.server.page.entry;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.server.page.PageRequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** However a reader writes a time, the page shows it in UTC, and its form keeps it. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27T00:00, 2026-11-27 00:00:00 UTC",
        "2026-11-27T10:00, 2026-11-27T10:00, 2026-11-27 10:00:00 UTC",
        "2026-11-27T10:00:30Z, 2026-11-27T10:00:30, 2026-11-27 10:00:30 UTC",
        "2026-11-27T10:00+08:00, 2026-11-27T02:00, 2026-11-27 02:00:00 UTC",
        "2026-11-27T10:00:00.123Z, 2026-11-27T10:00:00.123, 2026-11-27 10:00:00 UTC",
        "2026-11-27T10:00:00.123456Z, 2026-11-27T10:00:00.124, 2026-11-27 10:00:00 UTC",
    })
    void aTimeIsShownInUtc(String written, String field, String words) {
        var moment = moment(written);

        assertEquals(field, moment.local());
        assertEquals(words, moment.known());
        var kept = LocalDateTime.parse(moment.local()).toInstant(ZoneOffset.UTC);
        assertFalse(kept.isBefore(moment.instant()), kept + " includes what was known then");
        assertEquals(kept, moment(moment.local()).instant());
    }

    @Test
    void thePresentHasNoTime() {
        var moment = Moment.of(new PageRequest("http://localhost", Map.of(), Map.of("asKnownAt", " ")), true);

        assertEquals("", moment.local());
        assertEquals("", moment.known());
    }

    private static Moment moment(String written) {
        return Moment.of(new PageRequest("http://localhost", Map.of(), Map.of("asKnownAt", written)), true);
    }
}
