package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;

import org.hubgraph.registry.importing.ImportThread;
import org.hubgraph.registry.importing.format.RowReader;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.Mapping;

/**
 * The rows of a file in chunks. A thread of its own reads and maps the next one, so that it is in memory besides those of
 * the caller.
 */
final class MappedChunks implements AutoCloseable {
    private final RowReader reader;
    private final Mapping mapping;
    private final LongPredicate wanted;
    private final int size;
    private final int characters;
    private final ExecutorService thread = ImportThread.named("import-rows");
    private Future<List<RowImport.Mapped>> next;

    /**
     * @param reader is closed by {@link #close}
     * @param wanted chooses rows by their ordinals
     * @param size the most rows of a chunk
     * @param characters a chunk also ends with the row that makes its raw texts longer than this
     */
    MappedChunks(RowReader reader, Mapping mapping, LongPredicate wanted, int size, int characters) {
        this.reader = reader;
        this.mapping = mapping;
        this.wanted = wanted;
        this.size = size;
        this.characters = characters;
        this.next = thread.submit(this::read);
    }

    /**
     * The next rows; empty behind the last one, however often they are asked for.
     *
     * @throws org.hubgraph.registry.importing.fault.UnreadableFile if the file cannot be read on
     */
    List<RowImport.Mapped> next() throws IOException {
        var chunk = result(next);
        if (!chunk.isEmpty()) {
            next = thread.submit(this::read);
        }
        return chunk;
    }

    private static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", interrupted);
        }
    }

    private List<RowImport.Mapped> read() throws IOException {
        var chunk = new ArrayList<RowImport.Mapped>();
        long length = 0;
        while (chunk.size() < size && length <= characters) {
            Optional<SourceRow> row = reader.next();
            if (row.isEmpty()) {
                break;
            }
            if (wanted.test(row.get().ordinal())) {
                chunk.add(new RowImport.Mapped(row.get(), mapping.apply(row.get())));
                length += row.get().raw().length();
            }
        }
        return chunk;
    }

    @Override
    public void close() throws IOException {
        // In the thread that reads, so that the reader is not closed while it is used.
        var closed = thread.submit(() -> {
            reader.close();
            return null;
        });
        thread.shutdown();
        result(closed);
    }
}
