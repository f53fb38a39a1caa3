package org.hubgraph.registry.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.hubgraph.value.TextKeys;

/** Letters that are equal in a search: without case, width, accents and variants, and simplified for traditional Han. */
final class Letters {
    /** Accents are parts of letters in these scripts; in others, such as Devanagari, marks are vowels. */
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}])\\p{Mn}+");

    private static final Pattern MAPPED = Pattern.compile("[\\p{IsLatin}\\p{IsHan}]");
    private static final Map<Integer, String> FOLDED = new HashMap<>();
    private static final Map<Integer, List<String>> READINGS = new HashMap<>();

    static {
        read();
    }

    private Letters() {}

    /** The text with each letter in the one form of all its variants. Other characters remain. */
    static String folded(String text) {
        String plain = TextKeys.folded(text, ACCENTS);
        if (TextKeys.isAscii(plain)) {
            return plain;
        }
        return MAPPED.matcher(plain)
                .replaceAll(found -> FOLDED.getOrDefault(found.group().codePointAt(0), found.group()));
    }

    /** The readings of a Han character in Pinyin without tones, the most frequent first; empty for other characters. */
    static List<String> readings(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    private static void read() {
        String part = "";
        for (String line : lines()) {
            if (line.startsWith("=")) {
                part = line.substring(1);
            } else if (part.equals("simplified")) {
                var pair = line.codePoints().toArray();
                for (int i = 0; i + 1 < pair.length; i += 2) {
                    FOLDED.put(pair[i], Character.toString(pair[i + 1]));
                }
            } else if (!part.isEmpty()) {
                String latin = line.substring(0, line.indexOf(' '));
                boolean isLetter = part.equals("latin");
                line.codePoints().skip(latin.length() + 1).forEach(character -> {
                    if (isLetter) {
                        FOLDED.put(character, latin);
                    } else {
                        READINGS.computeIfAbsent(character, none -> new ArrayList<>(1))
                                .add(latin);
                    }
                });
            }
        }
    }

    private static List<String> lines() {
        try (var file = Letters.class.getResourceAsStream("/name/letters.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
