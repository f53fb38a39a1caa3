package org.hubgraph.value;

import java.util.Locale;
import java.util.Set;

/** Texts of cells of a table that mean no value, such as {@code n/a}. */
public final class NoValue {
    /** The length of the longest of these texts, or more, in UTF-16 units. */
    public static final int LONGEST = 10;

    /** Texts that mean no value in every column. */
    private static final Set<String> EVERYWHERE =
            Set.of("n/a", "n.a.", "n. a.", "#n/a", "-", "--", "---", "–", "—", "－", "无", "無", "暂无", "暫無", "없음", "なし");
    /** Words that mean no value, except in a name. */
    private static final Set<String> WORDS = Set.of("null", "(null)", "none", "nil", "unknown", "undefined", "nan");

    private NoValue() {}

    /**
     * Whether a text means no value, in any case.
     *
     * @param text without blanks at its ends
     * @param words whether words such as {@code unknown} mean no value, too; not in a name
     */
    public static boolean isMeantBy(String text, boolean words) {
        String lower = text.length() > LONGEST ? text : text.toLowerCase(Locale.ROOT);
        return EVERYWHERE.contains(lower) || words && WORDS.contains(lower);
    }
}
