package org.hubgraph.value;

/** Cuts texts that are too long, never inside a surrogate pair. */
public final class Truncation {
    private Truncation() {}

    /**
     * The beginning of a text that is stored or compared.
     *
     * @param units the most UTF-16 units, at least 1
     */
    public static String to(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
    }

    /**
     * The beginning of a text that people read, with an ellipsis in place of the rest.
     *
     * @param characters the most code points before the ellipsis
     */
    public static String shown(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
    }
}
