package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/**
 * The list of entries at the end of a ZIP archive, which libraries read into memory as a whole (APPNOTE.TXT, sections
 * 4.3.14 to 4.3.16).
 */
final class ZipDirectory {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_BYTES = 10_000_000;

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT_BYTES = 65_535;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int END_64_BYTES = 56;

    private ZipDirectory() {}

    /**
     * Verifies that the list is short.
     *
     * @throws UnreadableFile if it is not
     */
    static void check(Path path) throws IOException {
        try (var file = FileChannel.open(path)) {
            long from = Math.max(0, file.size() - END_BYTES - MOST_COMMENT_BYTES - LOCATOR_64_BYTES);
            var tail = read(file, from, (int) (file.size() - from));
            // Each library has its own way to tell the end from a comment that looks like one, so all must be short.
            for (int at = 0; at + END_BYTES <= tail.limit(); at++) {
                if (tail.getInt(at) == END) {
                    check(Short.toUnsignedInt(tail.getShort(at + 10)), Integer.toUnsignedLong(tail.getInt(at + 12)));
                } else if (tail.getInt(at) == LOCATOR_64) {
                    var end = read(file, tail.getLong(at + 8), END_64_BYTES);
                    if (end.limit() == END_64_BYTES) {
                        check(end.getLong(32), end.getLong(40));
                    }
                }
            }
        }
    }

    private static void check(long entries, long bytes) {
        if (entries < 0 || entries > MOST_ENTRIES) {
            throw new UnreadableFile(
                    ImportRule.ARCHIVE_CONTENT, "the archive has more than " + MOST_ENTRIES + " entries");
        }
        if (bytes < 0 || bytes > MOST_BYTES) {
            throw new UnreadableFile(
                    ImportRule.ARCHIVE_CONTENT,
                    "the list of the archive's entries has more than " + MOST_BYTES + " bytes");
        }
    }

    /** Reads fewer bytes at the end of the file, and none outside it. */
    private static ByteBuffer read(FileChannel file, long from, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (from >= 0 && buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            // Until it is full.
        }
        return buffer.flip();
    }
}
