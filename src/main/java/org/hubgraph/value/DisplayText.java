package org.hubgraph.value;

import java.util.regex.Pattern;

/**
 * Prepares a client's text for an error message: at most 60 characters, on one line, without control and format
 * characters.
 */
public final class DisplayText {
    private static final int LONGEST = 60;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private DisplayText() {}

    public static String of(String text) {
        return Truncation.shown(CONTROL.matcher(text).replaceAll(" "), LONGEST);
    }
}
