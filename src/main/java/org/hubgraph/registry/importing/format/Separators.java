package org.hubgraph.registry.importing.format;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the separator of a CSV file. */
final class Separators {
    private static final String KNOWN = ",;\t|";

    private static final Pattern NAMED = Pattern.compile("(?i)sep=(.)(?:\\r\\n|\\n|\\r)");

    private Separators() {}

    /**
     * A first line such as {@code sep=;}.
     *
     * @param length of the line in characters, with its line feed
     */
    record Named(char separator, int length) {}

    static Optional<Named> named(String sample) {
        var line = NAMED.matcher(sample);
        return line.lookingAt() ? Optional.of(new Named(line.group(1).charAt(0), line.end())) : Optional.empty();
    }

    /** The known separator that is most frequent in the first line outside quotation marks; comma if there is none. */
    static char mostFrequent(String sample) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            char character = sample.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && KNOWN.indexOf(character) >= 0) {
                counts[KNOWN.indexOf(character)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }
}
