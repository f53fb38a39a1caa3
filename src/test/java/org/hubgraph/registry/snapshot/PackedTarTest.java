package org.hubgraph.registry.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Snapshots are read from compressed tar archives, and hostile ones are refused in one line. */
class PackedTarTest {
    private static final byte[] LINES = "{\"id\":\"1\"}\n{\"id\":\"2\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<Path> before;

    @BeforeEach
    void look() throws IOException {
        before = temporary();
    }

    @AfterEach
    void noTemporaryFileIsLeft() throws IOException {
        assertEquals(before, temporary());
    }

    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("hubgraph-snapshot-"))
                    .sorted()
                    .toList();
        }
    }

    private interface Content {
        void write(TarArchiveOutputStream tar) throws IOException;
    }

    private Path tar(Content content) throws IOException {
        var file = folder.resolve("snapshot.tar.gz");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            content.write(tar);
        }
        return file;
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] manifest() {
        String digest = HexFormat.of().formatHex(HashedOutput.sha256().digest(LINES));
        return ("{\"format\": \"hubgraph-snapshot-1\", \"schemaVersion\": 1, \"files\": [{\"name\": \"hubs.jsonl\","
                        + " \"rows\": 2, \"sha256\": \"" + digest + "\", \"fields\": [\"id\"]}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Other programs write the names with their folder, and in another order. */
    @Test
    void theFilesMayHaveAnyOrder() throws IOException {
        var file = tar(tar -> {
            tar.putArchiveEntry(new TarArchiveEntry("./", true));
            tar.closeArchiveEntry();
            add(tar, "./hubs.jsonl", LINES);
            add(tar, "./manifest.json", manifest());
        });

        assertTrue(SnapshotArchive.isOne(file));
        try (var archive = new SnapshotArchive(file)) {
            archive.check();
            assertEquals(2, archive.manifest().rows());
            try (var lines = archive.lines("hubs.jsonl")) {
                assertEquals("{\"id\":\"1\"}", lines.readLine());
            }
        }
    }

    @Test
    void aDigestThatIsNotThatOfTheManifestIsRefused() throws IOException {
        var file = tar(tar -> {
            add(tar, "manifest.json", manifest());
            add(tar, "hubs.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8));
        });

        try (var archive = new SnapshotArchive(file)) {
            assertTrue(assertThrows(UnfitSnapshot.class, archive::check)
                    .getMessage()
                    .contains("hubs.jsonl is damaged"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../hubs.jsonl",
                "/etc/hubs.jsonl",
                "./../hubs.jsonl",
                "folder/hubs.jsonl",
                "hubs.jsonl\nsecond line",
                "HUBS.JSONL"
            })
    void namesOfOtherPlacesAreRefused(String name) throws IOException {
        assertRefused("no file of a snapshot", tar(tar -> {
            var entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
            entry.setSize(LINES.length);
            tar.putArchiveEntry(entry);
            tar.write(LINES);
            tar.closeArchiveEntry();
        }));
    }

    @Test
    void linksAndDevicesAreRefused() throws IOException {
        for (byte type : new byte[] {
            TarConstants.LF_LINK,
            TarConstants.LF_SYMLINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO,
            TarConstants.LF_DIR
        }) {
            assertRefused("no file of a snapshot", tar(tar -> {
                var entry = new TarArchiveEntry("hubs.jsonl", type, true);
                entry.setLinkName("/etc/passwd");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }));
        }
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() throws IOException {
        assertRefused("hubs.jsonl twice", tar(tar -> {
            add(tar, "hubs.jsonl", LINES);
            add(tar, "./hubs.jsonl", LINES);
        }));
    }

    /** Neither disk nor heap holds what an archive claims to have. */
    @Test
    void giantSizesAreRefused() throws IOException {
        for (long size : new long[] {1L << 30, 1L << 40, Long.MAX_VALUE / 2}) {
            var raw = new ByteArrayOutputStream();
            var tar = new TarArchiveOutputStream(raw);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
            var entry = new TarArchiveEntry("hubs.jsonl", true);
            entry.setSize(size);
            tar.putArchiveEntry(entry);
            tar.flush();
            assertRefused(
                    "times as large as the archive",
                    packed(out -> out.write(Arrays.copyOf(raw.toByteArray(), 10_240))));
        }
        assertRefused("times as large as the archive", tar(tar -> add(tar, "hubs.jsonl", new byte[20_000_000])));
        assertRefused("too long", tar(tar -> {
            var entry = new TarArchiveEntry("x", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(800_000);
            tar.putArchiveEntry(entry);
            tar.write(new byte[800_000]);
            tar.closeArchiveEntry();
        }));
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        var whole = Files.readAllBytes(tar(tar -> {
            add(tar, "manifest.json", manifest());
            add(tar, "hubs.jsonl", new byte[300_000]);
        }));
        var half = Files.write(folder.resolve("half.tar.gz"), Arrays.copyOf(whole, whole.length / 2));
        var failure = assertThrows(Exception.class, () -> new SnapshotArchive(half).close());
        assertTrue(failure instanceof UnfitSnapshot || failure instanceof IOException, failure::toString);
        assertEquals(1, failure.getMessage().lines().count());

        var other = Files.write(folder.resolve("other.gz"), new byte[] {0x1F, (byte) 0x8B, 1, 2, 3});
        assertFalse(SnapshotArchive.isOne(other));
        assertFalse(SnapshotArchive.isOne(packed(out -> out.write(LINES))));
        assertFalse(SnapshotArchive.isOne(folder.resolve("missing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"format\": \"hubgraph-snapshot-1\"}", "{\"format\": 7}"})
    void aDamagedManifestIsRefused(String manifest) throws IOException {
        assertRefused("", tar(tar -> add(tar, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8))));
    }

    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private Path packed(Bytes content) throws IOException {
        var file = folder.resolve("packed.tar.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            content.write(out);
        }
        return file;
    }

    private static void assertRefused(String reason, Path file) {
        var unfit = assertThrows(UnfitSnapshot.class, () -> new SnapshotArchive(file).close());
        assertTrue(unfit.getMessage().contains(reason), unfit::getMessage);
        assertEquals(1, unfit.getMessage().lines().count());
    }
}
