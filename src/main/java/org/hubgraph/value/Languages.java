package org.hubgraph.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import com.ibm.icu.util.ULocale;

/**
 * The only rule for choosing among texts in several languages. The first that exists is chosen: the requested tag; its
 * longest prefix, as in the lookup of RFC 4647 (section 3.4); another tag of the same language; English; the first
 * text. Among tags of the same language, those in the requested script come first. A tag without a script has its
 * likely one: {@code zh-CN} means {@code Hans} and {@code zh-TW} means {@code Hant} (Unicode's likely subtags).
 */
public final class Languages {
    private static final String FALLBACK = "en";

    /** Languages usually identified by the code of their macrolanguage (Unicode's language aliases). */
    private static final Map<String, String> WIDER = Map.of(
            "cmn", "zh", "arb", "ar", "swh", "sw", "zsm", "ms", "pes", "fa", "ekk", "et", "lvs", "lv", "khk", "mn",
            "prs", "fa", "tl", "fil");

    private static final int OTHER_REGION = 100;
    private static final int OTHER_SCRIPT = 1_000;

    private Languages() {}

    /**
     * @param items texts in order of preference
     * @param language the language of an item; may return null
     * @param asked the requested language; null for none
     * @return empty only if there are no items
     */
    public static <T> Optional<T> best(List<T> items, Function<T, LanguageTag> language, LanguageTag asked) {
        Optional<T> found = Optional.empty();
        if (asked != null) {
            found = items.stream()
                    .filter(item -> asked.equals(language.apply(item)))
                    .findFirst();
            if (found.isEmpty()) {
                found = nearest(ofPrimary(items, language, asked.primary()), language, asked);
            }
        }
        if (found.isEmpty()) {
            found = ofPrimary(items, language, FALLBACK).stream().findFirst();
        }
        return found.isPresent() ? found : items.stream().findFirst();
    }

    private static <T> List<T> ofPrimary(List<T> items, Function<T, LanguageTag> language, String primary) {
        return items.stream()
                .filter(item -> Optional.ofNullable(language.apply(item))
                        .map(tag -> wider(tag.primary()))
                        .filter(tag -> Objects.equals(tag, wider(primary)))
                        .isPresent())
                .toList();
    }

    private static String wider(String primary) {
        return WIDER.getOrDefault(primary, primary);
    }

    private static <T> Optional<T> nearest(List<T> items, Function<T, LanguageTag> language, LanguageTag asked) {
        if (items.size() < 2) {
            return items.stream().findFirst();
        }
        var range = likely(asked);
        return items.stream().min(Comparator.comparingInt(item -> distance(language.apply(item), asked, range)));
    }

    /** @param likely the requested tag with its likely subtags */
    private static int distance(LanguageTag tag, LanguageTag asked, ULocale likely) {
        var own = likely(tag);
        int script = own.getScript().equals(likely.getScript()) ? 0 : OTHER_SCRIPT;
        for (String range : List.of(asked.text(), likely.toLanguageTag())) {
            if (range.startsWith(tag.text() + "-")) {
                return script + range.substring(tag.text().length()).split("-").length;
            }
        }
        return script + (own.getCountry().equals(likely.getCountry()) ? OTHER_REGION / 2 : OTHER_REGION);
    }

    private static ULocale likely(LanguageTag tag) {
        String rest = tag.text().substring(tag.primary().length());
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(wider(tag.primary()) + rest));
    }
}
