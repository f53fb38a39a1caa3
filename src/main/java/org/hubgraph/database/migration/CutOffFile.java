package org.hubgraph.database.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Detects an H2 file whose end is missing, such as an interrupted copy. H2 opens such a file without a warning, with
 * the newest state of which it finds all parts, or empty. The file's header names a version that the file has
 * contained: the last one if the database was closed, otherwise an earlier one, which newer ones may follow.
 */
final class CutOffFile {
    private static final int BLOCK_BYTES = 4_096;
    /** The header is stored twice, in one block each. */
    private static final int HEADER_BYTES = 2 * BLOCK_BYTES;

    private CutOffFile() {}

    /**
     * Reads the file without changing it.
     *
     * @return false also for a file that H2 cannot open; opening it reports the reason
     */
    static boolean isCutOff(Path file) throws IOException {
        if (Files.size(file) < HEADER_BYTES) {
            return true;
        }
        try (var store = new MVStore.Builder()
                .fileName(file.toString())
                .readOnly()
                .autoCommitDisabled()
                .open()) {
            var header = store.getStoreHeader();
            boolean closed = DataUtils.readHexLong(header, "clean", 0) != 0;
            return store.getCurrentVersion() < DataUtils.readHexLong(header, "version", 0)
                    || closed && end(store) > store.getFileStore().size();
        } catch (MVStoreException unusable) {
            return false;
        }
    }

    /** The end of the last chunk with live pages, in bytes. */
    private static long end(MVStore store) {
        long end = 0;
        for (var entry : store.getLayoutMap().entrySet()) {
            if (entry.getKey().startsWith("chunk.")) {
                var chunk = DataUtils.parseMap(entry.getValue());
                long after = DataUtils.readHexLong(chunk, "block", 0) + DataUtils.readHexLong(chunk, "len", 0);
                if (DataUtils.readHexLong(chunk, "livePages", 1) > 0) {
                    end = Math.max(end, after * BLOCK_BYTES);
                }
            }
        }
        return end;
    }
}
