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
 * Results of one start of the packaged server that all later ones of a build reuse, which halves their processor time:
 * an archive of the loaded classes (JEP 350), and a database with the packaged registry. Created at first use and after
 * each build of the application; concurrent test JVMs share them. The archive is that of a start by the main class: see
 * {@link ClassPath}.
 */
final class FirstStart {
    private static final String H2_FILE = "hubgraph.mv.db";
    /** Requests that load most of the classes of later ones. */
    private static final List<String> REQUESTS = List.of(
            "/graphql?documentId=sources",
            "/graphql?query=%7Bhubs%7BtotalCount%20nodes%7Bname%7D%7Dsearch(text:%22ai%22)%7Bnodes%7Bslug%7D%7D%7D",
            "/hubs/ai-tower");

    private final Path folder;
    private final Path archive;
    /** Written last; it contains the time of the build that the other files belong to. */
    private final Path done;

    private FirstStart(Path packaged) {
        this.folder = packaged.toAbsolutePath().getParent().resolveSibling("first-start");
        this.archive = folder.resolve("classes.jsa");
        this.done = folder.resolve("done");
    }

    /** The first start of the application that this build has packaged. */
    static FirstStart ofTheBuild() {
        var packaged = Path.of(System.getProperty("hubgraph.packaged"));
        var first = new FirstStart(packaged);
        synchronized (System.class) {
            first.make(packaged);
        }
        return first;
    }

    /** Options of a JVM that runs the packaged server by its main class. */
    static List<String> options(Path packaged) {
        var first = new FirstStart(packaged);
        try {
            return first.isDone(packaged) ? List.of("-XX:SharedArchiveFile=" + first.archive) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Arguments of a JVM that start the packaged server by its main class. */
    static List<String> mainClass(Path packaged) {
        try {
            return ClassPath.arguments(packaged, new FirstStart(packaged).folder);
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
                    try (var server = PackagedServer.startFirst(
                            folder, TestDatabase.of(folder), List.of("-XX:ArchiveClassesAtExit=" + archive))) {
                        REQUESTS.forEach(server::mustAnswer);
                    }
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

    /** Copies the H2 database, unless the directory already contains one. */
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

    /** A directory whose database, on PostgreSQL, is the template on this JVM's server: see {@link TestDatabase#of}. */
    Path template() {
        return folder;
    }
}
