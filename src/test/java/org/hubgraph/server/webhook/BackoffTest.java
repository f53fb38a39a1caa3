package org.hubgraph.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"1,1000", "2,4000", "3,16000", "4,60000", "5,60000", "100,60000"})
    void eachPauseIsFourTimesAsLongUpToTheLongestAndRandomInItsSecondHalf(int attempts, long whole) {
        var backoff = new Backoff(new GivenSettings(1_000, 60));

        var pauses = IntStream.range(0, 200)
                .mapToLong(i -> backoff.after(attempts).toMillis())
                .toArray();

        assertTrue(IntStream.range(0, 200).allMatch(i -> pauses[i] >= whole / 2 && pauses[i] <= whole));
        assertTrue(Arrays.stream(pauses).distinct().count() > 10);
    }

    @ParameterizedTest
    @CsvSource({
        "120,120",
        " 7 ,7",
        "999999999,86400",
        "'Thu, 01 Jan 2026 00:01:00 GMT',60",
        "'Wed, 31 Dec 2025 00:00:00 GMT',",
        "0,",
        "-1,",
        "1.5,",
        "soon,",
        ","
    })
    void aReceiverMayAskForAPauseOfADayAtMost(String header, Long seconds) {
        assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds), Backoff.wish(header, NOW));
    }
}
