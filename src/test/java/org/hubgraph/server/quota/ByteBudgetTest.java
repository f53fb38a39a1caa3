package org.hubgraph.server.quota;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * With any sequence of concurrent acquisitions and releases, a budget never exceeds its bounds, and is empty in the
 * end.
 */
class ByteBudgetTest {
    private static final int OF_CLIENT = 1_000;
    private static final int OF_SERVER = 2_500;

    @Test
    void oneByteMoreThanAClientMayHaveIsRefused() {
        var budget = new ByteBudget(OF_CLIENT, OF_SERVER);

        assertEquals(ByteBudget.Outcome.TAKEN, budget.share("a").take(OF_CLIENT));
        assertEquals(ByteBudget.Outcome.CLIENT_FULL, budget.share("a").take(1));
        assertEquals(OF_CLIENT, budget.total());
        assertEquals(ByteBudget.Outcome.TAKEN, budget.share("b").take(1));
    }

    @Test
    void oneByteMoreThanAllMayHaveIsRefused() {
        var budget = new ByteBudget(OF_CLIENT, OF_SERVER);

        assertEquals(ByteBudget.Outcome.TAKEN, budget.share("a").take(1_000));
        assertEquals(ByteBudget.Outcome.TAKEN, budget.share("b").take(1_000));
        assertEquals(ByteBudget.Outcome.TAKEN, budget.share("c").take(500));
        assertEquals(ByteBudget.Outcome.SERVER_FULL, budget.share("c").take(1));
        assertEquals(500, budget.of("c"));
    }

    @Test
    void anEmptyShareTakesALittleInAnyCase() {
        var budget = new ByteBudget(OF_CLIENT, OF_SERVER);
        var share = budget.share("a");
        budget.share("a").take(OF_CLIENT);

        assertFalse(share.takeOrIfSmall(ByteBudget.SMALL_BYTES + 1));
        assertTrue(share.takeOrIfSmall(ByteBudget.SMALL_BYTES));
        assertFalse(share.takeOrIfSmall(1));
        assertEquals(OF_CLIENT + ByteBudget.SMALL_BYTES, budget.total());
        share.give(ByteBudget.SMALL_BYTES);
        assertTrue(share.takeOrIfSmall(1));
    }

    @Test
    void whatIsClosedTakesNothingMore() {
        var budget = new ByteBudget(OF_CLIENT, OF_SERVER);
        var share = budget.share("a");
        share.take(10);
        share.close();

        share.take(10);
        share.force(10);
        share.close();

        assertEquals(0, budget.total());
        assertEquals(0, budget.of("a"));
    }

    @Test
    void manyAtOnceNeverHaveMoreThanTheyMay() throws Exception {
        long seed = Seed.of(ByteBudgetTest.class);
        var budget = new ByteBudget(OF_CLIENT, OF_SERVER);
        var most = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            var random = new Random(seed + i);
            threads.add(new Thread(() -> useUp(budget, random, most)));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertEquals(0, budget.total());
        for (int client = 0; client < 4; client++) {
            assertEquals(0, budget.of("client " + client));
        }
        assertTrue(most.get() <= OF_SERVER, "at most " + most);
    }

    private static void useUp(ByteBudget budget, Random random, AtomicLong most) {
        for (int i = 0; i < 20_000; i++) {
            try (var share = budget.share("client " + random.nextInt(4))) {
                for (int part = random.nextInt(5); part >= 0; part--) {
                    share.take(random.nextInt(400));
                    most.accumulateAndGet(budget.total(), Math::max);
                    share.give(random.nextInt(200));
                }
            }
        }
    }
}
