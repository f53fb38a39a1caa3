package org.hubgraph.database.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Many small writes to an H2 file: it grows with the contents of the registry, not with the number of writes.
 * {@code -Dhubgraph.writes=12000} sets the number.
 */
@ThoroughOnly
@H2Only
class FileSizeIT {
    private static final int WRITES = Integer.getInteger("hubgraph.writes", 12_000);
    private static final int CLIENTS = 4;
    /** Without compaction each write takes 60 to 100 kB. */
    private static final long MOST_BYTES = 128L << 20;

    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }";
    private static final String TENANTS = "{ tenants(first: " + CLIENTS + ") { nodes { id } } }";

    @TempDir
    Path directory;

    private final Editor editor = new Editor();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger left = new AtomicInteger(WRITES);

    @Test
    void manySmallWritesDoNotLetTheFileGrowWithoutBound() throws Exception {
        var file = directory.resolve("hubgraph.mv.db");
        long largest = 0;
        try (var server = PackagedServer.start(directory, Editor.settings())) {
            var writers = new ArrayList<Thread>();
            for (var tenant : editor.data(server, TENANTS, Map.of()).at("/tenants/nodes")) {
                var writer = new Thread(() -> write(server, tenant.get("id").asText()));
                writer.start();
                writers.add(writer);
            }
            for (var writer : writers) {
                while (writer.isAlive()) {
                    writer.join(100);
                    largest = Math.max(largest, Files.size(file));
                }
            }
        }
        System.out.printf(
                "%d writes: the file had %d MB at most, and %d MB after the stop%n",
                WRITES, largest >> 20, Files.size(file) >> 20);
        assertEquals(List.of(), failures);
        assertTrue(largest < MOST_BYTES, largest + " bytes");
    }

    private void write(PackagedServer server, String tenant) {
        try {
            for (int version = 0; left.getAndDecrement() > 0 && failures.isEmpty(); version++) {
                var input = Map.of("id", tenant, "version", version, "listedIn", "Market " + version);
                var answer = editor.send(server, UPDATE, Map.of("input", input), null)
                        .json();
                if (answer.has("errors")) {
                    failures.add(answer.toString());
                }
            }
        } catch (Exception lost) {
            failures.add(lost.toString());
        }
    }
}
