package org.hubgraph.registry.snapshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packaged registry moves to another database with a snapshot, and the packaged files add nothing to it there. */
class SnapshotIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void aServerContinuesWithARestoredSnapshot() throws Exception {
        var snapshot = download(PackagedServer.shared().uri(), "before.zip");
        var tar = download(PackagedServer.shared().uri(), "before.tar.gz");
        var there = directory.resolve("there");
        var database = TestDatabase.of(there);

        var first = imported(there, PackagedServer.jarCommand(database, "import", tar.toString()));

        assertTrue(first.endsWith(" 0"), first);
        assertTrue(first.contains("import: restored "), first);
        try (var server = PackagedServer.launch(there, database)) {
            server.awaitReady();
            assertEquals(files(snapshot), files(download(server.uri(), "after.zip")));
        }
    }

    @Test
    @ThoroughOnly
    void aRegistryThatIsNotEmptyKeepsWhatItHas() throws Exception {
        var snapshot = download(PackagedServer.shared().uri(), "refused.zip");
        var there = directory.resolve("filled");

        var refused =
                imported(there, PackagedServer.command(TestDatabase.loaded(there), "import", snapshot.toString()));

        assertTrue(refused.endsWith(" 2"), refused);
        assertTrue(refused.contains("the registry is not empty"), refused);
        // Such as faults of work in the background that the end of the command interrupts.
        assertFalse(refused.contains("Exception"), refused);
    }

    /** @param name its ending is the form */
    private Path download(URI server, String name) throws IOException, InterruptedException {
        var file = directory.resolve(name);
        var request = HttpRequest.newBuilder(
                        server.resolve("/exports/latest?format=" + name.substring(name.indexOf('.') + 1)))
                .build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofFile(file));
        assertEquals(200, response.statusCode());
        return file;
    }

    /** The output of the command, and its exit status. */
    private static String imported(Path there, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(there);
        var process = new ProcessBuilder(command)
                .directory(there.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), output);
        return output.strip() + " " + process.exitValue();
    }

    private static Map<String, String> files(Path snapshot) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipFile(snapshot.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals("manifest.json")) {
                    files.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
