package org.hubgraph.graphql.execution;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces the descriptions of operations, fragments and variables (specification of September 2025, section 2.3) by
 * spaces: the parser does not know them. All other characters keep their positions, so errors have the right ones.
 */
public final class ExecutableDescriptions {
    private static final Set<String> DEFINITIONS = Set.of("query", "mutation", "subscription", "fragment");
    private static final String BLOCK = "\"\"\"";
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4}|u\\{[0-9A-Fa-f]{1,8}\\})");

    private final String document;
    private final StringBuilder text;
    private int place;
    /** Open braces, which contain selections or values. */
    private int braces;
    /** Open parentheses outside of braces, which contain variables or arguments. */
    private int parentheses;
    /** The first character of the token before; 0 at the start. */
    private char before;

    private ExecutableDescriptions(String document) {
        this.document = document;
        this.text = new StringBuilder(document);
    }

    /** The document without descriptions, with as many characters and lines. A malformed document stays malformed. */
    public static String blanked(String document) {
        return document.indexOf('"') < 0 ? document : new ExecutableDescriptions(document).blanked();
    }

    private String blanked() {
        while (passIgnored()) {
            char c = document.charAt(place);
            int start = place;
            if (c == '"') {
                if (passString() && braces == 0 && isDescription()) {
                    blank(start, place);
                    continue;
                }
            } else if (isOfName(c)) {
                passName();
            } else {
                nest(c);
                place++;
            }
            before = c;
        }
        return text.toString();
    }

    private void nest(char c) {
        switch (c) {
            case '{' -> braces++;
            case '}' -> braces = Math.max(0, braces - 1);
            case '(' -> parentheses += braces == 0 ? 1 : 0;
            case ')' -> parentheses = Math.max(0, parentheses - (braces == 0 ? 1 : 0));
            default -> {}
        }
    }

    /** Whether the string that ends here describes what follows. A default value is also followed by a variable. */
    private boolean isDescription() {
        int end = place;
        boolean more = passIgnored();
        int next = place;
        place = end;
        if (!more) {
            return false;
        }
        if (parentheses > 0) {
            return document.charAt(next) == '$' && before != '=';
        }
        if (before != 0 && before != '}') {
            return false;
        }
        int last = next;
        while (last < document.length() && isOfName(document.charAt(last))) {
            last++;
        }
        return DEFINITIONS.contains(document.substring(next, last));
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isLineEnd(document.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** Skips white space, commas and comments; returns whether anything follows. */
    private boolean passIgnored() {
        while (place < document.length()) {
            char c = document.charAt(place);
            if (c == '#') {
                while (place < document.length() && !isLineEnd(document.charAt(place))) {
                    place++;
                }
            } else if (c == ' ' || c == '\t' || c == ',' || c == '\uFEFF' || isLineEnd(c)) {
                place++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the string is terminated, and has no malformed escapes. */
    private boolean passString() {
        boolean wellFormed = true;
        boolean block = document.startsWith(BLOCK, place);
        place += block ? BLOCK.length() : 1;
        while (place < document.length() && !isStringEnd(block)) {
            boolean escaped = block ? document.startsWith("\\" + BLOCK, place) : document.charAt(place) == '\\';
            wellFormed &= block || !escaped || isEscape();
            place += !escaped ? 1 : block ? 1 + BLOCK.length() : 2;
        }
        wellFormed &= place < document.length() && document.charAt(place) == '"';
        place = Math.min(document.length(), place + (block ? BLOCK.length() : 1));
        return wellFormed;
    }

    private boolean isEscape() {
        return ESCAPE.matcher(document).region(place, document.length()).lookingAt();
    }

    /** A string ends with its line, too: the parser then reports it. */
    private boolean isStringEnd(boolean block) {
        return block
                ? document.startsWith(BLOCK, place)
                : document.charAt(place) == '"' || isLineEnd(document.charAt(place));
    }

    private void passName() {
        while (place < document.length() && isOfName(document.charAt(place))) {
            place++;
        }
    }

    private static boolean isOfName(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
