package org.hubgraph.server.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoalescedQueriesTest {
    private static final int OTHERS = 7;
    private static final String VERSION = "v";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ResponseCache cache = ResponseCacheTest.cache(1_000_000, new SimpleMeterRegistry());
    private final CoalescedQueries queries = new CoalescedQueries(cache);
    private final AtomicInteger runs = new AtomicInteger();
    /** Released by each request that waits for another. */
    private final Semaphore waiting = new Semaphore(0);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whoAsksTheSameAtOnceGetsTheAnswerOfOneRun() throws Exception {
        var answers = firstAndOthers(() -> answer(VERSION));

        goOn.countDown();

        for (var answer : answers) {
            assertEquals("1", text(answer.get(10, TimeUnit.SECONDS)));
        }
        assertEquals(1, runs.get());
        assertEquals("1", text(ask(() -> answer(VERSION))), "it is kept, too");
        assertEquals(1, runs.get());
    }

    @Test
    void whatIsForTheFirstAloneIsNotForTheOthers() throws Exception {
        var answers = firstAndOthers(() -> {
            runs.incrementAndGet();
            return Outcome.incomplete("error");
        });

        goOn.countDown();

        for (var answer : answers) {
            assertEquals("error", answer.get(10, TimeUnit.SECONDS).incomplete());
        }
        assertEquals(1 + OTHERS, runs.get());
    }

    @Test
    void whereTheFirstFailsTheOthersSeeForThemselves() throws Exception {
        var answers = firstAndOthers(() -> {
            if (runs.get() == 0) {
                runs.incrementAndGet();
                throw new IllegalStateException("broken");
            }
            return answer(VERSION);
        });

        goOn.countDown();

        assertThrows(Exception.class, () -> answers.get(0).get(10, TimeUnit.SECONDS));
        for (var answer : answers.subList(1, answers.size())) {
            assertTrue(answer.get(10, TimeUnit.SECONDS).complete() != null);
        }
    }

    /** The other response may be older than what the waiting requests have read. */
    @Test
    void anAnswerFromAnotherVersionIsNotForTheOthers() throws Exception {
        var answers = firstAndOthers(() -> answer("another"));

        goOn.countDown();

        for (var answer : answers) {
            answer.get(10, TimeUnit.SECONDS);
        }
        assertEquals(1 + OTHERS, runs.get());
    }

    @Test
    void whoIsToldNotToWaitRunsItAlone() throws Exception {
        var first = threads.submit(() -> ask(this::blocked));
        assertTrue(begun.await(10, TimeUnit.SECONDS));

        var other = queries.once("q", VERSION, () -> answer(VERSION), Runnable::run);

        assertEquals("1", text(other));
        assertFalse(first.isDone());
        goOn.countDown();
        assertEquals("2", text(first.get(10, TimeUnit.SECONDS)));
    }

    private List<Future<Outcome<String>>> firstAndOthers(Supplier<Outcome<String>> run) throws Exception {
        var answers = new ArrayList<Future<Outcome<String>>>();
        answers.add(threads.submit(() -> ask(() -> {
            begun.countDown();
            awaitTheOthers();
            return run.get();
        })));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        for (int i = 0; i < OTHERS; i++) {
            answers.add(threads.submit(() -> ask(run)));
        }
        assertTrue(waiting.tryAcquire(OTHERS, 10, TimeUnit.SECONDS));
        return answers;
    }

    private Outcome<String> ask(Supplier<Outcome<String>> run) {
        return queries.once("q", VERSION, run, end -> waiting.release());
    }

    private Outcome<String> blocked() {
        begun.countDown();
        awaitTheOthers();
        return answer(VERSION);
    }

    private void awaitTheOthers() {
        try {
            assertTrue(goOn.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private Outcome<String> answer(String version) {
        return Outcome.complete(new CachedResponse(
                version, String.valueOf(runs.incrementAndGet()).getBytes()));
    }

    private static String text(Outcome<String> outcome) {
        return new String(outcome.complete().body());
    }
}
