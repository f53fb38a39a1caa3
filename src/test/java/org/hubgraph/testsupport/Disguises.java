package org.hubgraph.testsupport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names in several scripts, and their alternative spellings in texts. */
public final class Disguises {
    /** Names that occur nowhere else in the test data. */
    public static final List<List<String>> NAMES = List.of(
            List.of("Zephyrine Quackenbush-\u00d3lafsd\u00f3ttir", "Zephyrine O\u2019Quillan M\u00fcllerschen"),
            List.of("\u6b27\u9633\u7eb3\u5170\u9752", "\u9752\u5170\u5b50\u7115"),
            List.of("\ub3c5\uace0 \uc601\uc7ac\ub78c", "\uc0ac\uacf5\ub2e4\uc194"),
            List.of(
                    "\u0412\u0441\u0435\u0432\u043e\u043b\u043e\u0434 \u041c\u0441\u0442\u0438\u0439\u0441\u043a\u0438\u0439"),
            List.of(
                    "\u0391\u03c1\u03b9\u03c3\u03c4\u03bf\u03c4\u03ad\u03bb\u03b7\u03c2 \u03a0\u03b1\u03c0\u03b1\u03b4\u03b9\u03b1\u03bc\u03ac\u03bd\u03c4\u03b7\u03c2"),
            List.of("\u0639\u0628\u062f\u0627\u0644\u0631\u062d\u0645\u0646 \u0627\u0644\u0641\u0627\u0633\u064a"),
            List.of("\u30b5\u30af\u30e9\u30d0 \u30c4\u30d0\u30e1", "\u6843\u4e95\u30ab\u30aa\u30ea\u7f8e"));

    private Disguises() {}

    /** Spellings in running text. */
    public static List<String> inText(String name) {
        var disguises = new ArrayList<>(List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT),
                name.replace(" ", "\u00a0 \u3000\t\n"),
                name.replace(" ", "-\n"),
                name.replace(" ", "_"),
                between(name, "\u00ad"),
                between(name, "\u200b"),
                between(name, "\u200d\ufeff"),
                wide(name),
                Normalizer.normalize(name, Normalizer.Form.NFD),
                Normalizer.normalize(name, Normalizer.Form.NFKD),
                Normalizer.normalize(name, Normalizer.Form.NFC)));
        int gap = name.lastIndexOf(' ');
        if (gap > 0) {
            String given = name.substring(0, gap);
            String family = name.substring(gap + 1);
            disguises.add(family + ", " + given);
            disguises.add(family + " " + given);
            disguises.add((family + ",  " + given).toUpperCase(Locale.ROOT));
        }
        return disguises.stream().distinct().toList();
    }

    /** Spellings in a URL or a part of one. */
    public static List<String> inAddress(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return List.of(
                        encoded,
                        encoded.replace("+", "%20"),
                        encoded.replace("+", "-"),
                        encoded.replace("+", "_"),
                        encoded.replace("+", ""),
                        encoded.toLowerCase(Locale.ROOT),
                        encoded.replace("%", "%25"),
                        Arrays.stream(name.split(" "))
                                .map(part -> URLEncoder.encode(
                                        Normalizer.normalize(part, Normalizer.Form.NFD), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("+")))
                .stream()
                .distinct()
                .toList();
    }

    private static String between(String name, String invisible) {
        return name.codePoints().mapToObj(Character::toString).collect(Collectors.joining(invisible));
    }

    private static String wide(String name) {
        return name.codePoints()
                .map(point -> point > 0x20 && point < 0x7f ? point + 0xfee0 : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
