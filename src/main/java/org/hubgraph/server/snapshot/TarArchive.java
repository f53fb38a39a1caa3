package org.hubgraph.server.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.hubgraph.registry.snapshot.SnapshotArchive;
import org.hubgraph.registry.snapshot.SnapshotFile;
import org.hubgraph.registry.snapshot.SnapshotManifest;

/** The files of a snapshot as a compressed tar archive (POSIX ustar), the manifest first. */
final class TarArchive {
    private static final int BLOCK = 512;
    private static final int LAST_BLOCKS = 2;
    private static final int SIZE_AT = 124;
    private static final int CHECKSUM_AT = 148;
    private static final int TYPE_AT = 156;

    private TarArchive() {}

    /** @param out is closed */
    static void write(SnapshotArchive snapshot, OutputStream out) throws IOException {
        try (var packed = new GZIPOutputStream(out)) {
            add(snapshot, SnapshotManifest.NAME, packed);
            for (SnapshotFile file : snapshot.manifest().files()) {
                add(snapshot, file.name(), packed);
            }
            packed.write(new byte[LAST_BLOCKS * BLOCK]);
        }
    }

    private static void add(SnapshotArchive snapshot, String name, OutputStream out) throws IOException {
        long size = snapshot.size(name);
        out.write(header(name, size));
        try (var content = snapshot.content(name)) {
            content.transferTo(out);
        }
        out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }

    private static byte[] header(String name, long size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        // Octal digits; of 8 GiB and more, the size in base 256, as GNU and POSIX tools read it.
        if (size < 1L << 33) {
            put(header, SIZE_AT, String.format("%011o", size) + "\0");
        } else {
            header[SIZE_AT] = (byte) 0x80;
            for (int i = 0; i < Long.BYTES; i++) {
                header[SIZE_AT + 11 - i] = (byte) (size >>> 8 * i);
            }
        }
        put(header, 136, "00000000000\0");
        put(header, CHECKSUM_AT, "        ");
        header[TYPE_AT] = '0';
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, CHECKSUM_AT, String.format("%06o", sum) + "\0 ");
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
