package org.hubgraph.database.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Tells a file of H2 whose end is missing, such as an interrupted copy. H2 opens such a file with the newest state of which it
 * finds all parts, or with nothing at all, and does not say so. What tells it is the header of the file, which names a version
 * that the file has held: the last one, if the database was closed; else one of those before, and a newer one may follow.
 */
final class CutOffFile {
    private static final int BLOCK_BYTES = 4_096;
    /** The header is there twice, in a block each. */
    private static final int HEADER_BYTES = 2 * BLOCK_BYTES;

    private CutOffFile() {}

    /**
     * Reads the file and leaves it as it is.
     *
     * @return false also for a file that H2 cannot open: it says why when it is asked to
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

    /** The end of the last chunk that has anything in it, in bytes. */
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
