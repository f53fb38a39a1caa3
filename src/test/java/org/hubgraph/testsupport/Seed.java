package org.hubgraph.testsupport;

import java.util.Random;

/**
 * The seed for the random choices of a test: the same in each usual build, so that its result says something about the
 * change and not about luck; another in each run with {@code -Pthorough}, which looks for new faults.
 */
public final class Seed {
    private static final String PROPERTY = "hubgraph.seed";

    private Seed() {}

    /**
     * Returns the seed, and prints it together with the option that repeats it.
     *
     * @return the value of {@code -Dhubgraph.seed} if it is set
     */
    public static long of(Class<?> test) {
        long usual = Repetitions.isThorough()
                ? new Random().nextLong()
                : test.getSimpleName().hashCode();
        long seed = Long.getLong(PROPERTY, usual);
        System.out.println(test.getSimpleName() + ": -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
