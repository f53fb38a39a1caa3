package org.hubgraph.registry.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Finds names in texts, in any spelling, and replaces them with an ellipsis. It passes over a text once, regardless of
 * the number of names. Not thread-safe; use one for each scan.
 */
final class NameFinder {
    static final String ELLIPSIS = "\u2026";
    /** Maximum number of folded units in the key by which spellings are looked up at a position. */
    private static final int LONGEST_KEY = 4;

    private static final int WEIGHT = 31;

    private final Folding folding;
    private final Map<Integer, List<Spelling>> byKey = new HashMap<>();
    /** The bits of a filter in front of the map. */
    private final long[] keys = new long[1 << 10];

    private final int keyLength;
    /** The weight in a key of the unit before its first. */
    private final int weightBefore;

    private final int[] occurrences;
    private List<Found> lastFound = List.of();
    /** The last text without whitespace around a name: a long one with many names is read only once. */
    private Around around;

    /**
     * An occurrence of a name in a text.
     *
     * @param start of the occurrence, in UTF-16 units of the text
     * @param end of the occurrence, exclusive
     * @param whole whether the text contains no other letters or digits
     */
    record Found(Spelling spelling, int start, int end, boolean whole) {}

    /** A part of a text without whitespace, from its start to its end, exclusive, in UTF-16 units. */
    private record Around(String text, int start, int end, boolean address) {
        boolean isOf(String other, int from, int to) {
            return text == other && start <= from && to <= end;
        }
    }

    /**
     * @param folding may be shared with another finder, so that a text that both search is folded once
     * @param isLookedFor selects words by their position in the list
     */
    NameFinder(Folding folding, List<Word> words, IntPredicate isLookedFor) {
        this.folding = folding;
        var spellings = new ArrayList<Spelling>();
        for (int word = 0; word < words.size(); word++) {
            if (isLookedFor.test(word)) {
                spellings.addAll(Spelling.of(word, words.get(word).text(), false, folding));
                for (String other : words.get(word).others()) {
                    spellings.addAll(Spelling.of(word, other, false, folding));
                }
                for (String addressed : words.get(word).inAddresses()) {
                    spellings.addAll(Spelling.of(word, addressed, true, folding));
                }
            }
        }
        occurrences = new int[words.size()];
        keyLength = spellings.stream()
                .mapToInt(spelling -> spelling.letters().length())
                .reduce(LONGEST_KEY, Math::min);
        int weight = 1;
        for (int i = 0; i < keyLength; i++) {
            weight *= WEIGHT;
        }
        weightBefore = weight;
        for (var spelling : spellings) {
            int key = key(spelling.letters().toCharArray(), 0);
            int bit = bit(key);
            keys[bit >>> 6] |= 1L << bit;
            byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(spelling);
        }
    }

    private int key(char[] letters, int place) {
        int key = 0;
        for (int i = 0; i < keyLength; i++) {
            key = WEIGHT * key + letters[place + i];
        }
        return key;
    }

    private int bit(int key) {
        return (key ^ key >>> 12) & 64 * keys.length - 1;
    }

    private boolean mayBeKey(int key) {
        int bit = bit(key);
        return (keys[bit >>> 6] & 1L << bit) != 0;
    }

    /**
     * Whether a name may begin somewhere in the text: without folding it, if each of its characters is an ASCII
     * character or its own folded form.
     */
    private boolean mayContainOne(String text) {
        var window = new char[LONGEST_KEY];
        int key = 0;
        int oldest = 0;
        boolean full = false;
        for (int place = 0; place < text.length(); place++) {
            char unit = text.charAt(place);
            if (unit < 0x80) {
                if (Decoding.mayEscape(unit)) {
                    return true;
                }
                if (unit >= 'A' && unit <= 'Z') {
                    unit += 'a' - 'A';
                } else if ((unit < 'a' || unit > 'z') && (unit < '0' || unit > '9')) {
                    continue;
                }
            } else if (!Folding.isPlain(unit)) {
                return true;
            }
            key = WEIGHT * key + unit - weightBefore * window[oldest];
            window[oldest] = unit;
            if (++oldest == keyLength) {
                oldest = 0;
                full = true;
            }
            if (full && mayBeKey(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the occurrences in order, without overlaps: of several that begin at one position, the longest.
     *
     * @param address whether the whole text is a URL or a part of one, such as a slug
     */
    List<Found> find(String text, boolean address) {
        if (byKey.isEmpty() || !mayContainOne(text)) {
            return List.of();
        }
        folding.fold(text);
        var found = new ArrayList<Found>();
        int end = 0;
        for (int place = 0; place + keyLength <= folding.length; place++) {
            int key = key(folding.letters, place);
            if (place < end || !mayBeKey(key) || !folding.first[place]) {
                continue;
            }
            int here = place;
            var spelling = byKey.getOrDefault(key, List.of()).stream()
                    .filter(one -> isAt(one, here, text, address))
                    .max(Comparator.comparingInt(one -> one.letters().length()));
            if (spelling.isPresent()) {
                end = place + spelling.get().letters().length();
                found.add(new Found(
                        spelling.get(),
                        folding.starts[place],
                        folding.ends[end - 1],
                        place == 0 && end == folding.length));
            }
        }
        return found;
    }

    private boolean isAt(Spelling spelling, int place, String text, boolean address) {
        int end = place + spelling.letters().length();
        if (end > folding.length) {
            return false;
        }
        if (address) {
            return spelling.isAt(place, folding, true);
        }
        // The letters are compared first: most positions with the key of a spelling do not have its other letters.
        return !spelling.addressed() && spelling.isAt(place, folding, false)
                || spelling.isAt(place, folding, true) && isInAddress(text, place, end);
    }

    /**
     * Whether the surrounding text, up to the next whitespace or character of a script without spaces, looks like a
     * URL, an e-mail address or the name of an account.
     */
    private boolean isInAddress(String text, int place, int end) {
        int from = folding.starts[place];
        int to = folding.ends[end - 1];
        if (around != null && around.isOf(text, from, to)) {
            return around.address();
        }
        boolean unbroken = text.substring(from, to).chars().allMatch(unit -> isOfAddress((char) unit));
        while (from > 0 && isOfAddress(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && isOfAddress(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        boolean address =
                word.indexOf('/') >= 0 || word.indexOf('@') >= 0 || word.indexOf('#') >= 0 || word.contains("www.");
        if (unbroken) {
            around = new Around(text, from, to, address);
        }
        return address;
    }

    private static boolean isOfAddress(char character) {
        return !Character.isWhitespace(character) && Folding.isSpaced(character);
    }

    /** Replaces each name with an ellipsis; returns the same object if there is none. */
    String without(String text, boolean address) {
        lastFound = find(text, address);
        if (lastFound.isEmpty()) {
            return text;
        }
        var rest = new StringBuilder();
        int end = 0;
        for (Found name : lastFound) {
            rest.append(text, end, name.start()).append(ELLIPSIS);
            end = name.end();
            occurrences[name.spelling().word()]++;
        }
        return rest.append(text, end, text.length()).toString();
    }

    /** The number of times that each word has been replaced so far. */
    int[] occurrences() {
        return occurrences.clone();
    }

    boolean isIn(String text, boolean address) {
        return text != null && !find(text, address).isEmpty();
    }
}
