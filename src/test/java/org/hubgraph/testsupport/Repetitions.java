package org.hubgraph.testsupport;

/** The number of repetitions of a test. */
public final class Repetitions {
    private Repetitions() {}

    /**
     * @param property of the JVM, which overrides both numbers
     * @param usual the number in every build
     * @param thorough the number with {@code -Pthorough}
     */
    public static int of(String property, int usual, int thorough) {
        return Integer.getInteger(property, isThorough() ? thorough : usual);
    }

    public static boolean isThorough() {
        return Boolean.getBoolean("hubgraph.thorough");
    }
}
