package org.hubgraph.testsupport;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Random values that depend on the seed only. */
public final class RandomValues {
    private static final List<String> PRECISE =
            List.of("2019-12-31", "2020-01-01", "2020-02-29", "2021-05-01", "2021-05-31", "2023-09-10");

    private final Random random;
    /** Chooses the forms of dates. */
    private RandomValues forms;

    public RandomValues(long seed) {
        this.random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    @SafeVarargs
    public final <T> T of(T... values) {
        return values[below(values.length)];
    }

    public <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** At most the given number of values, in any order; possibly none. */
    public <T> List<T> some(List<T> values, int most) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(below(most + 1), shuffled.size()));
    }

    /** A date of any precision within a few years, so that many dates overlap. */
    public String date() {
        if (chance(15)) {
            return of(PRECISE);
        }
        int year = 2018 + below(7);
        int month = of(1, 2, 5, 9, 12);
        int day = of(1, 10, 20, LocalDate.of(year, month, 1).lengthOfMonth());
        return of(
                String.format(Locale.ROOT, "%04d", year),
                String.format(Locale.ROOT, "%04d-%02d", year, month),
                String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
    }

    /**
     * A date in any form of EDTF that the registry accepts, within a few years if the form allows that. It takes as many
     * random numbers as {@link #date}.
     */
    public String sourceDate() {
        String usual = date();
        if (forms == null) {
            forms = new RandomValues(1);
        }
        return forms.form(usual);
    }

    private String form(String usual) {
        return switch (below(8)) {
            case 0 -> "../" + point();
            case 1 -> point() + "/..";
            case 2, 3 -> span();
            case 4, 5 -> point();
            default -> usual;
        };
    }

    private String span() {
        String one = point();
        String other = point();
        if (one.equals(other)) {
            return one;
        }
        return DateOracle.firstDay(one).isAfter(DateOracle.lastDay(other)) ? other + "/" + one : one + "/" + other;
    }

    private String point() {
        String quarter = (2018 + below(7)) + "-" + of("33", "34", "35", "36", "40", "41");
        return of(date(), date(), date(), quarter, of("201X", "202X", "20XX")) + of("", "", "", "~", "?", "%");
    }

    /** A part of the text with at least one character that is neither a space nor a hyphen. */
    public String part(String text) {
        int[] points = text.codePoints().toArray();
        while (true) {
            int start = below(points.length);
            int end = start + 1 + below(points.length - start);
            String part = new String(points, start, end - start);
            if (!TextOracle.folded(part).isEmpty()) {
                return part;
            }
        }
    }

    /** The text in a different spelling that search must treat as equal. */
    public String variant(String text) {
        return switch (below(8)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> wide(text);
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\u0300-\u036f]", "");
            case 4 -> Normalizer.normalize(text.replaceAll("([aeiou])", "$1\u0301"), Normalizer.Form.NFC);
            case 5 -> text.replaceAll("[ -]", "");
            case 6 -> text.replaceAll("(?<=\\p{IsLatin})(?=\\p{IsLatin})", of(" ", "-", "\u2013", "\u3000"));
            default -> text;
        };
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(point -> point > ' ' && point < 0x7f ? point + 0xfee0 : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
