package org.hubgraph.value;

import java.util.Optional;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/** The rules for all stored texts, wherever they come from. Their purpose is that a text is what it looks like. */
public final class TextRules {
    public static final String BLANK = "must not be blank";
    static final String EDGES = "must not begin or end with a space, a line break or another blank character";

    private TextRules() {}

    /**
     * Returns the violated rule, in words that follow the name of the text.
     *
     * @param lines whether it may have several lines
     * @return empty if no rule is violated
     */
    public static Optional<String> fault(String text, boolean lines) {
        if (showsNothing(text)) {
            return Optional.of(BLANK);
        }
        var forbidden = text.codePoints()
                .filter(character -> isForbidden(character) && !(lines && isLineBreakOrTab(character)))
                .findFirst();
        if (forbidden.isPresent()) {
            return Optional.of(forbidden(forbidden.getAsInt(), lines));
        }
        boolean edges = isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()));
        return edges ? Optional.of(EDGES) : Optional.empty();
    }

    /** Whether the text is empty or only has invisible characters, such as spaces and {@code U+200B}. */
    public static boolean showsNothing(String text) {
        return text.codePoints().allMatch(TextRules::isInvisible);
    }

    private static boolean isInvisible(int character) {
        return isBlank(character)
                || isIgnorable(character)
                || isForbidden(character)
                || switch (UCharacter.getType(character)) {
                    case ECharacterCategory.FORMAT,
                            ECharacterCategory.UNASSIGNED,
                            ECharacterCategory.PRIVATE_USE,
                            ECharacterCategory.SURROGATE -> true;
                    default -> false;
                };
    }

    private static boolean isIgnorable(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether it is a space of any width, including those that Unicode does not regard as white space. */
    static boolean isBlank(int character) {
        return switch (character) {
            // Hangul fillers, Braille pattern blank, zero-width spaces, a null notehead.
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x200B, 0x2060, 0xFEFF, 0x180E, 0x1D159, 0x16FE4 -> true;
            default -> UCharacter.hasBinaryProperty(character, UProperty.WHITE_SPACE);
        };
    }

    private static boolean isForbidden(int character) {
        boolean printable = character >= ' ' && character <= '~';
        return !printable && isForbiddenOfOthers(character);
    }

    private static boolean isForbiddenOfOthers(int character) {
        return Character.getType(character) == Character.CONTROL
                || isHalf(character)
                || character == 0x2028
                || character == 0x2029
                || isDirectional(character)
                || UCharacter.hasBinaryProperty(character, UProperty.NONCHARACTER_CODE_POINT);
    }

    /**
     * Bidirectional formatting characters, and the deprecated ones next to them: they can make a text look different
     * from what it is.
     */
    private static boolean isDirectional(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x206F;
    }

    /** A surrogate without the other one. Databases would store a question mark. */
    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isLineBreakOrTab(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || character == 0x2028
                || character == 0x2029;
    }

    private static String forbidden(int character, boolean lines) {
        String name = String.format("U+%04X", character);
        if (isDirectional(character)) {
            return "must not have the character " + name + ", which changes the direction of text";
        }
        if (isHalf(character)) {
            return "must not have " + name + ", which is half of a character";
        }
        return !lines && isLineBreakOrTab(character)
                ? "must be one line, without the character " + name
                : "must not have the control character " + name;
    }

    /** Removes characters that do not show, such as {@code U+200B} and soft hyphens; spaces remain. */
    public static String visible(String text) {
        return text.codePoints()
                .filter(character -> isForbidden(character) || !isIgnorable(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Removes blank characters at both ends. */
    public static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (begin < end && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }
}
