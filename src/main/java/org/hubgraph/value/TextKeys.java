package org.hubgraph.value;

import java.util.HexFormat;
import java.util.regex.Pattern;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

/**
 * Keys that make texts compare equally in every database: one for sorting, one for searching. Both are stored and
 * indexed.
 */
public final class TextKeys {
    private static final int SORT_KEY_CHARACTERS = 512;
    /** The first character that is not in ASCII. */
    private static final int ASCII = 0x80;

    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})[\\u0300-\\u036f]+");
    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\p{Z}\\s\\p{Pd}]+");
    // Constants, so that a native image contains their data. Frozen, so that threads can share them.
    private static final Collator ROOT = ((RuleBasedCollator) Collator.getInstance(ULocale.ROOT)).freeze();
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private TextKeys() {}

    /**
     * The sort key of the Unicode root collation (UTS #10) in hexadecimal: Latin, then Hangul, then Han; case and
     * accents matter only if all else is equal. Truncated to 512 characters; longer texts with equal prefixes have
     * equal keys and are ordered by id.
     */
    public static String sortKey(String text) {
        String key = HexFormat.of().formatHex(ROOT.getCollationKey(text).toByteArray());
        return key.length() <= SORT_KEY_CHARACTERS ? key : key.substring(0, SORT_KEY_CHARACTERS);
    }

    /**
     * The form of a text that searches compare: compatibility-normalised and case-folded (NFKC_Casefold), so that
     * full-width forms and capitals equal the plain ones, and without accents on Latin letters, spaces and hyphens. May
     * be empty.
     */
    public static String searchKey(String text) {
        return isAscii(text) ? asciiKey(text) : searchKeyOfAny(text);
    }

    /** As {@link #searchKey}, for texts that need not be in ASCII. */
    static String searchKeyOfAny(String text) {
        return SPACES_AND_HYPHENS.matcher(folded(text, ACCENTS)).replaceAll("");
    }

    /** Whether all characters are in ASCII. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String asciiKey(String text) {
        var key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean removed = character == ' ' || character == '-' || character >= '\t' && character <= '\r';
            if (!removed) {
                key.append(character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character);
            }
        }
        return key.toString();
    }

    /**
     * A text without the differences of compatibility characters and case (NFKC_Casefold), and without accents.
     *
     * @param accents matches the accents to remove in the decomposed text (NFD)
     */
    public static String folded(String text, Pattern accents) {
        String apart = NFD.normalize(NFKC_CASEFOLD.normalize(text));
        return NFC.normalize(accents.matcher(apart).replaceAll(""));
    }

    /** Escapes a search key for use in a LIKE pattern with the escape character {@code !}. */
    public static String likeLiteral(String searchKey) {
        return searchKey.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
