package org.hubgraph.value;

import java.util.HexFormat;
import java.util.regex.Pattern;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

/**
 * Keys that make text compare the same in every database: one to sort by, one to search by. Both are stored, so an
 * index serves them.
 */
public final class TextKeys {
    private static final int SORT_KEY_CHARACTERS = 512;
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})[\\u0300-\\u036f]+");
    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\p{Z}\\s\\p{Pd}]+");
    // Constants, so that a native image has their data from its build. Frozen: safe to share between threads.
    private static final Collator ROOT = ((RuleBasedCollator) Collator.getInstance(ULocale.ROOT)).freeze();
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private TextKeys() {}

    /**
     * The sort key of the Unicode root collation (UTS #10) in hexadecimal: Latin, then Hangul, then Han, case and accents
     * deciding last. Cut at 512 characters; longer texts that begin alike are equal here and ordered by their id.
     */
    public static String sortKey(String text) {
        String key = HexFormat.of().formatHex(ROOT.getCollationKey(text).toByteArray());
        return key.length() <= SORT_KEY_CHARACTERS ? key : key.substring(0, SORT_KEY_CHARACTERS);
    }

    /**
     * The text as search sees it: compatibility-normalised and case-folded (NFKC_Casefold), so full-width forms and
     * capitals are the plain ones; accents on Latin letters, spaces and hyphens removed. Empty if nothing is left.
     */
    public static String searchKey(String text) {
        String folded = NFKC_CASEFOLD.normalize(text);
        String apart = NFD.normalize(folded);
        String plain = NFC.normalize(ACCENTS.matcher(apart).replaceAll(""));
        return SPACES_AND_HYPHENS.matcher(plain).replaceAll("");
    }

    /** A search key as the fixed part of a LIKE pattern whose escape character is {@code !}. */
    public static String likeLiteral(String searchKey) {
        return searchKey.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
