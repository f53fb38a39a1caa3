package org.hubgraph.testsupport;

/** How often a test does what it repeats. */
public final class Repetitions {
    private Repetitions() {}

    /**
     * @param property of the JVM, which overrides both
     * @param usual in each build
     * @param thorough with {@code -Pthorough}
     */
    public static int of(String property, int usual, int thorough) {
        return Integer.getInteger(property, isThorough() ? thorough : usual);
    }

    public static boolean isThorough() {
        return Boolean.getBoolean("hubgraph.thorough");
    }
}
