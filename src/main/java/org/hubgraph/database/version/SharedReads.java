package org.hubgraph.database.version;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Reads something for many at once. One read runs at a time; those who come meanwhile wait together for the next, which begins
 * after all of them have come. So what each gets was read after it asked, as if it had read by itself.
 */
final class SharedReads<T> {
    private final Supplier<T> source;
    private final long patienceMillis;
    private final ReentrantLock turn = new ReentrantLock();
    /** Callers that wait for the next read; null if there are none. Guarded by this. */
    private CompletableFuture<T> next;

    /** @param patienceMillis how long a caller waits for the reads of others */
    SharedReads(Supplier<T> source, long patienceMillis) {
        this.source = source;
        this.patienceMillis = patienceMillis;
    }

    /**
     * @throws RuntimeException of the source
     * @throws UnreadVersion where it takes too long
     */
    T read() {
        CompletableFuture<T> mine;
        boolean first;
        synchronized (this) {
            first = next == null;
            if (first) {
                next = new CompletableFuture<>();
            }
            mine = next;
        }
        if (first) {
            readFor(mine);
        }
        return await(mine);
    }

    private void readFor(CompletableFuture<T> waiting) {
        try {
            if (!turn.tryLock(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            try {
                close(waiting);
                waiting.complete(source.get());
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            close(waiting);
            waiting.completeExceptionally(new UnreadVersion(stopping));
        } catch (TimeoutException late) {
            close(waiting);
            waiting.completeExceptionally(new UnreadVersion(late));
        } catch (RuntimeException | Error failure) {
            waiting.completeExceptionally(failure);
        }
    }

    /** Who comes from now on waits for another read. */
    private synchronized void close(CompletableFuture<T> waiting) {
        if (next == waiting) {
            next = null;
        }
    }

    private T await(CompletableFuture<T> waiting) {
        try {
            return waiting.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new UnreadVersion(failed.getCause());
        } catch (TimeoutException late) {
            throw new UnreadVersion(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnreadVersion(stopping);
        }
    }
}
