package org.hubgraph.database.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A database that cannot be used ends the start with one line that says what to do, and does not change. */
@H2Only
@ThoroughOnly
class UnusableDatabaseIT {
    /** The exit status documented in the manual. */
    private static final int UNUSABLE = 3;

    @TempDir
    Path directory;

    @Test
    void aFileOfNoBytesIsNotTakenForANewRegistry() throws Exception {
        Files.createFile(file());

        assertRefused("is empty (0 bytes)");

        assertEquals(0, Files.size(file()));
    }

    @Test
    void aDamagedFile() throws Exception {
        byte[] content = "This is no registry, and never was. ".repeat(1_000).getBytes();
        Files.write(file(), content);

        assertRefused("is damaged");

        assertEquals(content.length, Files.size(file()));
    }

    /** H2 itself would open the file, with almost all data missing. {@code CutOffFileTest} covers other lengths. */
    @Test
    void aFileWhoseEndIsMissing() throws Exception {
        byte[] content;
        try (var packed = UnusableDatabaseIT.class.getResourceAsStream("/earlier/h2-2.3.232.mv.db.gz");
                var whole = new GZIPInputStream(packed)) {
            content = whole.readNBytes(9_000);
        }
        Files.write(file(), content);

        assertRefused("its end is missing");

        assertArrayEquals(content, Files.readAllBytes(file()));
    }

    @Test
    void aDirectoryInPlaceOfTheFile() throws Exception {
        Files.createDirectory(file());

        assertRefused("is not a file");
    }

    @Test
    void aFileThatAnotherServerHasOpen() {
        try (var first = PackagedServer.start(directory)) {
            assertTrue(first.isReady());
            var second = PackagedServer.launch(directory.resolve("second"), TestDatabase.of(directory));
            assertRefused(second, "is in use by another process");
        }
    }

    private Path file() {
        return directory.resolve("hubgraph.mv.db");
    }

    private void assertRefused(String why) {
        assertRefused(PackagedServer.launch(directory, TestDatabase.of(directory)), why);
    }

    private static void assertRefused(PackagedServer server, String why) {
        int status = server.awaitEnd();

        var told = server.log().lines().filter(line -> !line.isBlank()).toList();
        assertEquals(1, told.size(), server.log());
        assertTrue(told.get(0).contains("The database cannot be used: "), server.log());
        assertTrue(told.get(0).contains(why), server.log());
        assertEquals(UNUSABLE, status);
    }
}
