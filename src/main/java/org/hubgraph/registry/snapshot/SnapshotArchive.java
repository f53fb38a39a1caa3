package org.hubgraph.registry.snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The zip file of a snapshot. */
public final class SnapshotArchive implements AutoCloseable {
    private static final ObjectMapper MANIFEST =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    /** A manifest has a few kilobytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private final ZipFile zip;
    private final SnapshotManifest manifest;

    /**
     * @throws IOException if it cannot be read
     * @throws UnfitSnapshot if it has no manifest of this format
     */
    public SnapshotArchive(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        boolean read = false;
        try (var content = content(SnapshotManifest.NAME)) {
            manifest = MANIFEST.readValue(content.readNBytes(MOST_BYTES), SnapshotManifest.class);
            if (!SnapshotManifest.FORMAT.equals(manifest.format())) {
                throw new UnfitSnapshot("it has the format " + manifest.format() + ", but this server reads "
                        + SnapshotManifest.FORMAT);
            }
            read = true;
        } finally {
            if (!read) {
                zip.close();
            }
        }
    }

    /** Whether a file is a zip file with a manifest. */
    public static boolean isOne(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(SnapshotManifest.NAME) != null;
        } catch (IOException other) {
            return false;
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
        return new BufferedReader(new InputStreamReader(content(name), StandardCharsets.UTF_8), BUFFER_BYTES);
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
        zip.close();
    }
}
