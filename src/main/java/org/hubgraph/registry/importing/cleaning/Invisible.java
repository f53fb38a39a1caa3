package org.hubgraph.registry.importing.cleaning;

/** Characters that show nothing. */
final class Invisible {
    private Invisible() {}

    /**
     * Removes control and format characters. Joiners, variation selectors and tags remain, because scripts and emoji
     * need them; so do line feeds and tabs.
     */
    static String removed(String text) {
        StringBuilder left = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isRemoved(character)) {
                left = left == null ? new StringBuilder(text.substring(0, i)) : left;
            } else if (left != null) {
                left.appendCodePoint(character);
            }
        }
        return left == null ? text : left.toString();
    }

    private static boolean isRemoved(int character) {
        return switch (character) {
            case '\n', '\r', '\t', 0x2028, 0x2029, 0x200C, 0x200D -> false;
            case 0x00AD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
            default ->
                Character.getType(character) == Character.CONTROL
                        || character >= 0x202A && character <= 0x202E
                        || character >= 0x2060 && character <= 0x206F
                        || (character & 0xFFFE) == 0xFFFE;
        };
    }

    /** Replaces each run of blanks by one space. */
    static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean next = Character.isWhitespace(character) || Character.isSpaceChar(character);
            if (!next || !blank) {
                line.append(next ? ' ' : character);
            }
            blank = next;
        }
        return line.toString();
    }
}
