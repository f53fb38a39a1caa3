package org.hubgraph.database.version;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Shares reads among concurrent callers. One read runs at a time; callers that arrive meanwhile wait together for the
 * next, which begins after all of them have arrived. Therefore each caller's value was read after its call, as if it
 * had read by itself.
 */
final class SharedReads<T> {
    private final Supplier<T> source;
    private final long patienceMillis;
    private final ReentrantLock turn = new ReentrantLock();
    /** The callers that wait for the next read; null if there are none. Guarded by this. */
    private CompletableFuture<T> next;

    /** @param patienceMillis how long a caller waits for the reads of others */
    SharedReads(Supplier<T> source, long patienceMillis) {
        this.source = source;
        this.patienceMillis = patienceMillis;
    }

    /**
     * @throws RuntimeException if the source throws it
     * @throws UnreadVersion if it takes too long
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

    /** From now on, new callers wait for another read. */
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
