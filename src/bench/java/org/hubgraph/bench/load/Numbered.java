package org.hubgraph.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A request that adds an object. Its keys must differ from those of all other requests, so a number is written in the
 * places of {@link #DIGITS} and {@link #LETTERS}, of the same length. Other requests are sent as they are.
 */
final class Numbered {
    /** Twelve characters for a number, which also end a UUID. */
    static final String DIGITS = "############";
    /** Twelve characters for a word that stands for the number: a name has words, which have spelling variants. */
    static final String LETTERS = "@@@@@@@@@@@@";

    private static final String ALPHABET = "bcdfghklmn";
    private static final long LIMIT = 1_000_000_000_000L;
    /** Begins at the time, so that a later run begins above the numbers of earlier ones. */
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    private final byte[] request;
    private final int[] digits;
    private final int[] letters;

    Numbered(byte[] request) {
        this.request = request;
        this.digits = places(request, DIGITS);
        this.letters = places(request, LETTERS);
    }

    /** The request with the next number. */
    byte[] next() {
        if (digits.length == 0 && letters.length == 0) {
            return request;
        }
        long number = NEXT.getAndIncrement() % LIMIT;
        var numbered = request.clone();
        write(numbered, digits, String.format(Locale.ROOT, "%012d", number));
        write(numbered, letters, word(number));
        return numbered;
    }

    static String text(String request) {
        return new String(new Numbered(request.getBytes(StandardCharsets.UTF_8)).next(), StandardCharsets.UTF_8);
    }

    private static String word(long number) {
        var word = new char[LETTERS.length()];
        long left = number;
        for (int i = 0; i < word.length; i++) {
            word[i] = ALPHABET.charAt((int) (left % ALPHABET.length()));
            left /= ALPHABET.length();
        }
        return new String(word);
    }

    private static int[] places(byte[] request, String placeholder) {
        var searched = placeholder.getBytes(StandardCharsets.US_ASCII);
        return IntStream.rangeClosed(0, request.length - searched.length)
                .filter(at -> Arrays.equals(request, at, at + searched.length, searched, 0, searched.length))
                .toArray();
    }

    private static void write(byte[] request, int[] places, String value) {
        var bytes = value.getBytes(StandardCharsets.US_ASCII);
        for (int place : places) {
            System.arraycopy(bytes, 0, request, place, bytes.length);
        }
    }
}
