package org.hubgraph.registry.importing.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** Ends a stream that becomes too large, absolutely or in relation to its compressed form. */
final class ExpansionLimit extends FilterInputStream {
    private static final long MEGABYTE = 1_000_000;

    private final ImportLimits limits;
    private final LongSupplier compressed;
    private long count;

    /** @param compressed the bytes of the compressed form that have been read, or all of them */
    ExpansionLimit(InputStream input, ImportLimits limits, LongSupplier compressed) {
        super(input);
        this.limits = limits;
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        int read;
        try {
            read = super.read(target, start, length);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableFile(ImportRule.ARCHIVE_CONTENT, "the archive is damaged: " + broken.getMessage());
        }
        count += Math.max(read, 0);
        if (count > limits.fileMegabytes() * MEGABYTE) {
            throw new UnreadableFile(
                    ImportRule.FILE_TOO_LARGE, "the content has more than " + limits.fileMegabytes() + " megabytes");
        }
        if (count > MEGABYTE && (count - MEGABYTE) / limits.compressionRatio() > compressed.getAsLong()) {
            throw new UnreadableFile(
                    ImportRule.ARCHIVE_TOO_LARGE,
                    "the content is more than " + limits.compressionRatio() + " times as large as the archive");
        }
        return read;
    }
}
