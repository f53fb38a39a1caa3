package org.hubgraph.registry.snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.value.DisplayText;

/** The archive of a snapshot: a zip file, or a compressed tar archive. */
public final class SnapshotArchive implements AutoCloseable {
    private static final ObjectMapper MANIFEST =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    /** A manifest has a few kilobytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    /** The longest line is that of an entry with all its texts; a few megabytes. */
    private static final int MOST_LINE_CHARACTERS = 1 << 25;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ZipFile zip;
    /** Is deleted at the end; null if the archive is a zip file itself. */
    private final Path temporary;

    private final SnapshotManifest manifest;

    /**
     * @throws IOException if it cannot be read
     * @throws UnfitSnapshot if it has no manifest of this format
     */
    public SnapshotArchive(Path file) throws IOException {
        temporary = PackedTar.isOne(file) ? PackedTar.zipped(file) : null;
        boolean read = false;
        try {
            zip = new ZipFile((temporary == null ? file : temporary).toFile());
            try {
                manifest = readManifest();
                read = true;
            } finally {
                if (!read) {
                    zip.close();
                }
            }
        } finally {
            if (!read && temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private SnapshotManifest readManifest() throws IOException {
        SnapshotManifest found;
        try (var content = content(SnapshotManifest.NAME)) {
            found = MANIFEST.readValue(content.readNBytes(MOST_BYTES), SnapshotManifest.class);
        } catch (JsonProcessingException malformed) {
            throw new UnfitSnapshot("its manifest is damaged");
        }
        if (found == null) {
            throw new UnfitSnapshot("its manifest is damaged");
        }
        if (!SnapshotManifest.FORMAT.equals(found.format())) {
            throw new UnfitSnapshot("it has the format " + DisplayText.of(String.valueOf(found.format()))
                    + ", but this server reads " + SnapshotManifest.FORMAT);
        }
        boolean whole = found.files() != null
                && found.files().stream()
                        .allMatch(file -> file != null
                                && file.name() != null
                                && file.fields() != null
                                && file.sha256() != null
                                && SHA256.matcher(file.sha256()).matches());
        if (!whole) {
            throw new UnfitSnapshot("its manifest is damaged");
        }
        return found;
    }

    /** Whether a file is a zip file with a manifest, or a compressed tar archive. */
    public static boolean isOne(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(SnapshotManifest.NAME) != null;
        } catch (IOException other) {
            return PackedTar.isOne(file);
        }
    }

    public SnapshotManifest manifest() {
        return manifest;
    }

    /** The size of a file in bytes. */
    public long size(String name) {
        return zip.getEntry(name).getSize();
    }

    /** @throws UnfitSnapshot if there is no such file */
    public InputStream content(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnfitSnapshot("it has no file " + name);
        }
        return zip.getInputStream(entry);
    }

    /** The lines of a file. */
    public BufferedReader lines(String name) throws IOException {
        return new BufferedReader(
                new BoundedLines(
                        new InputStreamReader(content(name), StandardCharsets.UTF_8), name, MOST_LINE_CHARACTERS),
                BUFFER_BYTES);
    }

    /** @throws UnfitSnapshot if the content of a file is not what the manifest says */
    void check() throws IOException {
        for (var file : manifest.files()) {
            var digest = HashedOutput.sha256();
            try (var content = content(file.name())) {
                var buffer = new byte[BUFFER_BYTES];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            if (!Arrays.equals(digest.digest(), HexFormat.of().parseHex(file.sha256()))) {
                throw new UnfitSnapshot(
                        "its file " + file.name() + " is damaged: the SHA-256 is not that of the" + " manifest");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
