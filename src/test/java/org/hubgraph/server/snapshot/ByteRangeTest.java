package org.hubgraph.server.snapshot;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class ByteRangeTest {
    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, 1000",
        "bytes=900-, 900, 100",
        "bytes=900-5000, 900, 100",
        "bytes=10-19, 10, 10",
        "bytes=-1, 999, 1",
        "bytes=-5000, 0, 1000"
    })
    void aRangeWithinTheFile(String header, long first, long length) {
        assertEquals(Optional.of(new ByteRange(first, length)), ByteRange.of(header, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void aRangeBeyondTheEnd(String header) {
        assertFalse(ByteRange.of(header, SIZE).orElseThrow().isSatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=5-2",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void anotherRangeIsIgnored(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, SIZE));
        assertEquals(Optional.empty(), ByteRange.of(null, SIZE));
    }
}
