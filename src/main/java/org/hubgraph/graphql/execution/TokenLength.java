package org.hubgraph.graphql.execution;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * Refuses long names and numbers before a document is parsed, because the time to parse a number grows with the square
 * of its digits. Strings and comments (specification, sections 2.1.4 and 2.9.4) may be as long as the document.
 */
final class TokenLength {
    private static final String BLOCK = "\"\"\"";

    private final String document;
    private final int most;
    private int place;

    private TokenLength(String document, int most) {
        this.document = document;
        this.most = most;
    }

    /** @throws LimitExceeded above {@link Limits#tokenCharacters()} */
    static void check(String document, Limits limits) {
        new TokenLength(document, limits.tokenCharacters()).check();
    }

    private void check() {
        while (place < document.length()) {
            char c = document.charAt(place);
            if (c == '#') {
                passLine();
            } else if (document.startsWith(BLOCK, place)) {
                passBlock();
            } else if (c == '"') {
                passString();
            } else if (isOfWord(c)) {
                checkWord();
            } else {
                place++;
            }
        }
    }

    private void passLine() {
        while (place < document.length() && !isLineEnd(document.charAt(place))) {
            place++;
        }
    }

    private void passBlock() {
        place += BLOCK.length();
        while (place < document.length() && !document.startsWith(BLOCK, place)) {
            place += document.startsWith("\\" + BLOCK, place) ? 1 + BLOCK.length() : 1;
        }
        place += BLOCK.length();
    }

    /** Skips to the end of the string or of the line: a string cannot span lines. */
    private void passString() {
        place++;
        while (place < document.length() && document.charAt(place) != '"' && !isLineEnd(document.charAt(place))) {
            place += document.charAt(place) == '\\' ? 2 : 1;
        }
        place++;
    }

    private void checkWord() {
        int start = place;
        while (place < document.length() && isOfWord(document.charAt(place))) {
            place++;
        }
        if (place - start > most) {
            throw new LimitExceeded(
                    "token-characters",
                    "The document has a name or number of " + (place - start) + " characters",
                    most,
                    "Pass long values as strings, in variables.");
        }
    }

    private static boolean isOfWord(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c == '.'
                || c == '-'
                || c == '+';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
