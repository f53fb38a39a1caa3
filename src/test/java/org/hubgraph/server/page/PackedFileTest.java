package org.hubgraph.server.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The addresses of large files. */
class PackedFileTest {
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
