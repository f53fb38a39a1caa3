package org.hubgraph.server.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The choice of a content coding, and the addresses of large files. */
class PackedFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| IDENTITY",
                "'' | IDENTITY",
                "identity | IDENTITY",
                "deflate | IDENTITY",
                "gzip | GZIP",
                "GZIP | GZIP",
                "br | BR",
                "gzip, deflate, br, zstd | BR",
                "gzip;q=1.0, br;q=0.5 | GZIP",
                "br;q=0, gzip | GZIP",
                "* | BR",
                "br;q=0, * | GZIP",
                "gzip;q=0, *;q=0 | IDENTITY",
                "identity, gzip;q=0.5 | IDENTITY",
                "br;q=none, gzip;q=0.1 | GZIP",
            })
    void theClientChoosesAndOfEqualsTheSmallestResultIsTaken(String accepted, PackedFile.Coding chosen) {
        assertEquals(chosen, PackedFile.Coding.of(accepted));
    }

    @Test
    void theAddressChangesWithTheContent() {
        var one = PackedFolder.read("/page/", List.of("filter.js", "site.css")).orElseThrow();
        var same = PackedFolder.read("/page/", List.of("filter.js", "site.css")).orElseThrow();
        var other =
                PackedFolder.read("/page/", List.of("filter.js", "page.css")).orElseThrow();

        assertEquals(one.name(), same.name());
        assertNotEquals(one.name(), other.name());
        assertTrue(PackedFolder.read("/page/", List.of("no-such-file.js")).isEmpty());
    }
}
