package org.hubgraph.registry.erasure;

import java.util.Arrays;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;

import org.hubgraph.value.Scripts;
import org.hubgraph.value.TextKeys;

/**
 * A text reduced to its letters and digits, so that different spellings are equal: case, full-width forms,
 * decomposition, accents on Latin and Greek letters, invisible characters and encodings make no difference. Each folded
 * unit has its range in the text and the type of gap before it. The buffers are reused; not thread-safe.
 */
final class Folding {
    /** Types of gap between two letters. Of several, the largest applies. */
    static final byte NOTHING = 0;

    static final byte SPACE = 1;
    static final byte HYPHEN = 2;
    /** Any other character that may join the parts of a name, such as a comma or an underscore. */
    static final byte JOINT = 3;
    /** A character that ends a name: the letters around it do not belong to one name. */
    static final byte BREAK = 4;

    private static final String JOINTS = "_+.,'\"\\/\u00b7\u2018\u2019\u201b\u02bc\u02b9\u2022\u2027\u30fb";
    private static final int ELLIPSIS = '\u2026';

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{Mn}+");
    // A constant, so that a native image contains its data from the build.
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private final Decoding decoding = new Decoding();

    char[] letters = new char[256];
    int[] starts = new int[256];
    int[] ends = new int[256];
    /** The gap before each unit. */
    byte[] gaps = new byte[256];
    /** Whether the unit is the first one of its character's folded form. */
    boolean[] first = new boolean[256];

    int length;

    /** Cache of the folded forms of single characters below U+3100, which includes the alphabets. */
    private final String[] known = new String[0x3100];

    private byte gap;
    private String last;

    void fold(String text) {
        if (text == last) {
            return;
        }
        last = text;
        decoding.read(text);
        length = 0;
        gap = BREAK;
        for (int from = 0; from < decoding.length; ) {
            int to = from + 1;
            int point = decoding.points[from];
            if (point < 0x80 && (to == decoding.length || decoding.points[to] < 0x80)) {
                put(point < 'A' || point > 'Z' ? point : point + 32, true, from, to);
            } else {
                while (to < decoding.length && !hasBoundaryBefore(decoding.points[to])) {
                    to++;
                }
                if (to == from + 1 && isPlain(point)) {
                    put(point, true, from, to);
                } else {
                    put(from, to);
                }
            }
            from = to;
        }
    }

    /** Folds a sequence of characters that normalise only together. */
    private void put(int from, int to) {
        if (decoding.points[from] == ELLIPSIS) {
            gap = BREAK;
            return;
        }
        String plain = plain(from, to);
        boolean begins = true;
        for (int place = 0; place < plain.length(); ) {
            int point = plain.codePointAt(place);
            put(point, begins, from, to);
            begins = false;
            place += Character.charCount(point);
        }
    }

    private static boolean hasBoundaryBefore(int point) {
        return point < 0x80 || isIdeograph(point) || NFKC_CASEFOLD.hasBoundaryBefore(point);
    }

    /** Whether the character is its own folded form. Covers most non-Latin text with few comparisons. */
    static boolean isPlain(int point) {
        return isIdeograph(point) || point >= 0xac00 && point <= 0xd7a3;
    }

    private static boolean isIdeograph(int point) {
        return point >= 0x4e00 && point <= 0x9fff;
    }

    private String plain(int from, int to) {
        int point = decoding.points[from];
        if (to > from + 1 || point >= known.length) {
            return plain(new String(decoding.points, from, to - from));
        }
        if (known[point] == null) {
            known[point] = plain(Character.toString(point));
        }
        return known[point];
    }

    private static String plain(String text) {
        return TextKeys.folded(text, ACCENTS);
    }

    private void put(int point, boolean begins, int from, int to) {
        int kind = Character.getType(point);
        if (!Character.isLetterOrDigit(point)
                && kind != Character.NON_SPACING_MARK
                && kind != Character.COMBINING_SPACING_MARK) {
            gap = (byte) Math.max(gap, between(point, kind));
            return;
        }
        if (length + 2 > letters.length) {
            grow();
        }
        for (char unit : Character.toChars(point)) {
            letters[length] = unit;
            starts[length] = decoding.starts[from];
            ends[length] = decoding.ends[to - 1];
            gaps[length] = gap;
            first[length] = begins;
            begins = false;
            gap = NOTHING;
            length++;
        }
    }

    private static byte between(int point, int kind) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || kind == Character.CONTROL) {
            return SPACE;
        }
        if (kind == Character.DASH_PUNCTUATION) {
            return HYPHEN;
        }
        return JOINTS.indexOf(point) >= 0 ? JOINT : BREAK;
    }

    private void grow() {
        int size = 2 * letters.length;
        letters = Arrays.copyOf(letters, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        gaps = Arrays.copyOf(gaps, size);
        first = Arrays.copyOf(first, size);
    }

    /** Whether the unit belongs to a script that separates words with spaces. */
    boolean isSpacedAt(int at) {
        return isSpaced((int) letters[at]);
    }

    /**
     * Whether the script of the character separates words with spaces. False for a surrogate, because most surrogates
     * encode Han.
     */
    static boolean isSpaced(int character) {
        if (Character.isSurrogate((char) character) && character < 0x10000) {
            return false;
        }
        return Scripts.isSpaced(character);
    }
}
