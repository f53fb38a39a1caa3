package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What one start of the packaged server leaves for all later ones of a build, which then take half of the processor time: an
 * archive of the classes that it has loaded (JEP 350), and a database that has the packaged registry. Made when it is first
 * needed, and anew after each build of the application; JVMs that test side by side share it.
 */
final class FirstStart {
    private static final String H2_FILE = "hubgraph.mv.db";

    private final Path folder;
    private final Path archive;
    /** Has the time of the build that the others are of; the last that is written. */
    private final Path done;

    private FirstStart(Path packaged) {
        this.folder = packaged.toAbsolutePath().getParent().resolveSibling("first-start");
        this.archive = folder.resolve("classes.jsa");
        this.done = folder.resolve("done");
    }

    /** Of the application that this build has packaged. */
    static FirstStart ofTheBuild() {
        var packaged = Path.of(System.getProperty("hubgraph.packaged"));
        var first = new FirstStart(packaged);
        synchronized (System.class) {
            first.make(packaged);
        }
        return first;
    }

    /** Options of a JVM that runs the packaged server. */
    static List<String> options(Path packaged) {
        var first = new FirstStart(packaged);
        try {
            return first.isDone(packaged) ? List.of("-XX:SharedArchiveFile=" + first.archive) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void make(Path packaged) {
        try {
            Files.createDirectories(folder);
            try (var lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !isDone(packaged)) {
                    Files.deleteIfExists(done);
                    Files.deleteIfExists(archive);
                    Files.deleteIfExists(folder.resolve(H2_FILE));
                    PackagedServer.start(
                                    folder, TestDatabase.of(folder), List.of("-XX:ArchiveClassesAtExit=" + archive))
                            .close();
                    Files.writeString(done, build(packaged));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean isDone(Path packaged) throws IOException {
        return Files.exists(done) && Files.readString(done).equals(build(packaged));
    }

    private static String build(Path packaged) throws IOException {
        return Files.getLastModifiedTime(packaged).toString();
    }

    /** Does nothing where a file is there already. */
    void copyH2(Path directory) {
        try {
            var file = directory.resolve(H2_FILE);
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                var copy = directory.resolve(H2_FILE + ".copy");
                Files.copy(folder.resolve(H2_FILE), copy, StandardCopyOption.REPLACE_EXISTING);
                Files.move(copy, file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A directory whose database, on PostgreSQL, is the template of this JVM's server: see {@link TestDatabase#of}. */
    Path template() {
        return folder;
    }
}
