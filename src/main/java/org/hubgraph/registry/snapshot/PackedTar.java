package org.hubgraph.registry.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

import org.hubgraph.value.DisplayText;

/**
 * The compressed tar archive of a snapshot. Its files can be read only in their order, which other programs change, so
 * they are packed into a temporary zip file. No file is written under a name of the archive.
 */
final class PackedTar {
    private static final int BLOCK = 512;
    private static final int MAGIC_AT = 257;
    private static final byte[] MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int GZIP_MAGIC = 0x1F8B;
    /** The longest header of an entry, with the extensions in front of it. */
    private static final int MOST_HEADER_BYTES = 1 << 16;

    private static final int MOST_FILES = 1_000;
    private static final long MEGABYTE = 1_000_000;
    /** How many times as large as the archive its content may be, beyond the first megabyte. */
    private static final int MOST_RATIO = 200;

    private static final Pattern NAME = Pattern.compile("(?:\\./)?([a-z0-9-]{1,100}\\.jsonl|manifest\\.json)");

    private PackedTar() {}

    /** Whether a file is a compressed tar archive, whatever it has. */
    static boolean isOne(Path file) {
        try (var raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            if ((raw.read() << Byte.SIZE | raw.read()) != GZIP_MAGIC) {
                return false;
            }
            raw.reset();
            byte[] header = new GZIPInputStream(raw).readNBytes(BLOCK);
            return header.length == BLOCK
                    && Arrays.equals(header, MAGIC_AT, MAGIC_AT + MAGIC.length, MAGIC, 0, MAGIC.length);
        } catch (IOException other) {
            return false;
        }
    }

    /**
     * Packs the files into a new zip file.
     *
     * @return the zip file, which the caller deletes
     * @throws UnfitSnapshot if the archive is damaged or has something else than the files of a snapshot
     */
    static Path zipped(Path file) throws IOException {
        var zipped = Files.createTempFile("hubgraph-snapshot-", ".zip");
        boolean complete = false;
        try (var limit = new Limit(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))), Files.size(file));
                var tar = new TarArchiveInputStream(limit, StandardCharsets.UTF_8.name());
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zipped)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            copy(tar, limit, zip);
            complete = true;
        } catch (EOFException | ZipException damaged) {
            throw new UnfitSnapshot("the archive is damaged: " + DisplayText.of(String.valueOf(damaged.getMessage())));
        } finally {
            if (!complete) {
                Files.deleteIfExists(zipped);
            }
        }
        return zipped;
    }

    private static void copy(TarArchiveInputStream tar, Limit limit, ZipOutputStream zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (var entry = next(tar, limit); entry != null; entry = next(tar, limit)) {
            if (entry.getLinkFlag() == TarConstants.LF_DIR && entry.getName().equals("./")) {
                continue;
            }
            String name = name(entry);
            if (!names.add(name)) {
                throw new UnfitSnapshot("the archive has the file " + name + " twice");
            }
            if (names.size() > MOST_FILES) {
                throw new UnfitSnapshot("the archive has more than " + MOST_FILES + " files");
            }
            zip.putNextEntry(new ZipEntry(name));
            limit.allow(entry.getSize());
            long copied = tar.transferTo(zip);
            if (copied != entry.getSize()) {
                throw new UnfitSnapshot("the archive is damaged: its file " + name + " is cut off");
            }
            zip.closeEntry();
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar, Limit limit) throws IOException {
        limit.allow(MOST_HEADER_BYTES);
        try {
            return tar.getNextEntry();
        } catch (EOFException | ZipException damaged) {
            throw damaged;
        } catch (IOException | IllegalArgumentException malformed) {
            throw new UnfitSnapshot(
                    "the archive is damaged: " + DisplayText.of(String.valueOf(malformed.getMessage())));
        }
    }

    private static String name(TarArchiveEntry entry) {
        byte type = entry.getLinkFlag();
        var name = NAME.matcher(entry.getName());
        boolean plain = (type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM) && !entry.isSparse();
        if (!plain || !name.matches()) {
            throw new UnfitSnapshot(
                    "the archive has an entry that is no file of a snapshot: " + DisplayText.of(entry.getName()));
        }
        return name.group(1);
    }

    /** Ends a stream that becomes much larger than its compressed form, and an entry with an endless header. */
    private static final class Limit extends FilterInputStream {
        private final long most;
        private long count;
        private long allowed;

        Limit(InputStream input, long compressed) {
            super(input);
            this.most = compressed * MOST_RATIO + MEGABYTE;
        }

        /** Allows the next bytes; those that are not read are not allowed afterwards. */
        void allow(long bytes) {
            if (bytes > most - count) {
                throw tooLarge();
            }
            // The padding of an entry, and the blocks behind the last one.
            allowed = count + bytes + 2 * MOST_HEADER_BYTES;
        }

        private UnfitSnapshot tooLarge() {
            return new UnfitSnapshot("its content is more than " + MOST_RATIO + " times as large as the archive");
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            int read = super.read(target, start, length);
            count += Math.max(read, 0);
            if (count > most) {
                throw tooLarge();
            }
            if (count > allowed) {
                throw new UnfitSnapshot("the archive has an entry with a header that is too long");
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            byte[] skipped = new byte[(int) Math.min(bytes, BLOCK)];
            return bytes <= 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
