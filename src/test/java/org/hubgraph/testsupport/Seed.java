package org.hubgraph.testsupport;

import java.util.Random;

/** The seed for the random choices of a test: different in each run, unless {@code -Dhubgraph.seed} repeats one. */
public final class Seed {
    private static final String PROPERTY = "hubgraph.seed";

    private Seed() {}

    /** Returns the seed, and prints it together with the option that repeats it. */
    public static long of(Class<?> test) {
        long seed = Long.getLong(PROPERTY, new Random().nextLong());
        System.out.println(test.getSimpleName() + ": -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
