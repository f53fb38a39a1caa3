package org.hubgraph.limit;

/** What a text takes on the heap. */
public final class TextBytes {
    /** A string, the header of its array, and what both are rounded up by. */
    private static final int OVERHEAD = 48;
    /** Up to here the JVM has one byte for a character, if no other one is above it. */
    private static final char LAST_OF_ONE_BYTE = 0xFF;

    private TextBytes() {}

    /** In bytes; 0 for null. */
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

    /** For a cache, whose weights are of the type int. */
    public static int weight(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
