package org.hubgraph.database.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SharedReadsTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int THREADS = 16;

    private final List<Thread> started = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work);
        started.add(thread);
        return thread;
    });
    private final AtomicInteger state = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** With a writer that never pauses. */
    @Test
    void whatIsReadIsNeverOlderThanTheQuestion() throws Exception {
        var reads = new SharedReads<>(this::slowly, PATIENCE_MILLIS);
        int each = 200;
        Callable<Integer> reader = () -> {
            int old = 0;
            for (int i = 0; i < each; i++) {
                int before = state.incrementAndGet();
                if (reads.read() < before) {
                    old++;
                }
            }
            return old;
        };

        int old = 0;
        for (var done : threads.invokeAll(Collections.nCopies(THREADS, reader))) {
            old += done.get();
        }

        assertEquals(0, old, "answers that are older than their question");
    }

    @Test
    void whoeverComesDuringAReadSharesTheNext() throws Exception {
        var first = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var reads = new SharedReads<>(
                () -> {
                    int number = begun.incrementAndGet();
                    if (number == 1) {
                        first.countDown();
                        awaited(goOn);
                    }
                    return number;
                },
                PATIENCE_MILLIS);
        var answers = new ArrayList<Future<Integer>>();
        answers.add(threads.submit(reads::read));
        awaited(first);
        for (int i = 0; i < 5; i++) {
            answers.add(threads.submit(reads::read));
        }
        awaitAllWaiting(6);

        goOn.countDown();

        assertEquals(List.of(1, 2, 2, 2, 2, 2), values(answers));
    }

    @Test
    void aFailureIsThrownForAllWhoWaitedAndForNobodyElse() {
        var reads = new SharedReads<>(
                () -> {
                    if (begun.incrementAndGet() == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return 7;
                },
                PATIENCE_MILLIS);

        assertEquals(
                "broken", assertThrows(IllegalStateException.class, reads::read).getMessage());
        assertEquals(7, reads.read());
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        var goOn = new CountDownLatch(1);
        var begin = new CountDownLatch(1);
        var reads = new SharedReads<>(
                () -> {
                    begin.countDown();
                    awaited(goOn);
                    return 1;
                },
                50);
        var stuck = threads.submit(reads::read);
        awaited(begin);

        assertThrows(UnreadVersion.class, reads::read);

        goOn.countDown();
        assertEquals(1, stuck.get());
        assertEquals(1, reads.read());
    }

    private int slowly() {
        begun.incrementAndGet();
        int seen = state.get();
        try {
            TimeUnit.MICROSECONDS.sleep(200);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }

    /** Only the state of its thread shows that a request is waiting for a read. */
    private void awaitAllWaiting(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (started.stream()
                        .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                        .count()
                < count) {
            assertTrue(System.nanoTime() < end, "they never came");
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static List<Integer> values(List<Future<Integer>> futures) throws Exception {
        var values = new ArrayList<Integer>();
        for (var future : futures) {
            values.add(future.get(10, TimeUnit.SECONDS));
        }
        return values;
    }
}
