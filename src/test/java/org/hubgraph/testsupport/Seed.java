package org.hubgraph.testsupport;

import java.util.Random;

/** The seed of what a test chooses at random: another in each run, unless {@code -Dhubgraph.seed} repeats one. */
public final class Seed {
    private static final String PROPERTY = "hubgraph.seed";

    private Seed() {}

    /** Prints it, with how it is repeated. */
    public static long of(Class<?> test) {
        long seed = Long.getLong(PROPERTY, new Random().nextLong());
        System.out.println(test.getSimpleName() + ": -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
