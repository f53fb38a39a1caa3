package org.hubgraph.server.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.limit.ImportLimits;

/** The folder of files that clients have sent, and of reports while they are sent. */
@ApplicationScoped
class ImportFolder {
    private final Path folder;
    private final Duration age;
    private final Clock clock;

    ImportFolder(ImportLimits limits, Clock clock) {
        this.folder = Path.of(limits.directory());
        this.age = Duration.ofDays(limits.fileDays());
        this.clock = clock;
    }

    /** The path of a new file, which does not exist yet. */
    Path next() {
        try {
            return Files.createDirectories(folder).resolve(UUID.randomUUID() + ".import");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param name of a stored file; null for none */
    boolean has(String name) {
        return name != null && Files.isReadable(of(name));
    }

    Path of(String name) {
        return folder.resolve(name);
    }

    /** @param name of a stored file; null for none */
    void delete(String name) {
        if (name != null) {
            delete(of(name));
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** When the file was last modified; in the far future if another thread or server has deleted it. */
    private static Instant lastModified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException deleted) {
            return Instant.MAX;
        }
    }

    /**
     * Deletes files that are too old.
     *
     * @param needed names of files that are never too old
     */
    void expire(Set<String> needed) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var oldest = clock.instant().minus(age);
        try (var files = Files.newDirectoryStream(folder, "*.import")) {
            for (Path file : files) {
                if (!needed.contains(file.getFileName().toString())
                        && lastModified(file).isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
