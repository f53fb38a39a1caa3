package org.hubgraph.registry.matching;

import java.util.regex.Pattern;

import org.hubgraph.value.Scripts;

/**
 * A word of a name. In scripts without spaces, common words are words and so is what is between them.
 *
 * @param text folded
 * @param same equal for all spellings of the word in several languages; {@code text} if there are no others
 * @param weight from 0 to 1, without regard to its frequency in the registry
 * @param telling whether it is a number, or a word such as "north", that tells entries apart
 */
record Word(String text, String same, double weight, boolean telling) {
    private static final double LETTER = 0.3;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern ROMAN = Pattern.compile("i{2,3}|iv|vi{0,3}|ix|xi{0,3}");

    static Word of(String text) {
        return of(text, false);
    }

    /** @param last whether it is the last of several words: a Roman numeral or a single letter then tells apart */
    static Word of(String text, boolean last) {
        if (NUMBER.matcher(text).matches()) {
            return new Word(text, number(text), 1, true);
        }
        if (last && ROMAN.matcher(text).matches()) {
            return new Word(text, String.valueOf(roman(text)), 1, true);
        }
        var common = CommonWords.find(text);
        if (last && text.length() == 1 && Scripts.isSpaced(text.codePointAt(0))) {
            return new Word(text, text, 1, true);
        }
        if (common != null) {
            return new Word(text, common.same(), common.weight(), common.telling());
        }
        return new Word(text, text, text.length() == 1 ? LETTER : 1, false);
    }

    /** The word in another script, such as Latin letters; it remains equal to the same words. */
    Word spelt(String other) {
        return new Word(other, same.equals(text) ? other : same, weight, telling);
    }

    boolean isCommon() {
        return weight < 1 && text.length() > 1;
    }

    /** The number of letters that it is as distinctive as: a Han character counts as 2. */
    int letters() {
        return text.codePoints().map(letter -> Scripts.isSpaced(letter) ? 1 : 2).sum();
    }

    private static String number(String digits) {
        var value = new StringBuilder();
        digits.codePoints().forEach(digit -> value.append(Character.digit(digit, 10)));
        return value.toString().replaceFirst("^0+(?=.)", "");
    }

    private static int roman(String text) {
        int value = 0;
        int last = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = text.charAt(i) == 'i' ? 1 : text.charAt(i) == 'v' ? 5 : 10;
            value += digit < last ? -digit : digit;
            last = Math.max(last, digit);
        }
        return value;
    }
}
