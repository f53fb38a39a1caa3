package org.hubgraph.limit;

/** The size of texts on the heap. */
public final class TextBytes {
    /** A string, the header of its array, and the padding of both. */
    private static final int OVERHEAD = 48;
    /** If no character is above this one, the JVM stores one byte per character. */
    private static final char LAST_OF_ONE_BYTE = 0xFF;

    private TextBytes() {}

    /** The size in bytes; 0 for null. */
    public static long of(String text) {
        if (text == null) {
            return 0;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ONE_BYTE) {
                return OVERHEAD + 2L * text.length();
            }
        }
        return OVERHEAD + text.length();
    }

    /** The size as a cache weight, which is an int; capped at its maximum. */
    public static int weight(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
