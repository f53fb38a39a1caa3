package org.hubgraph.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one rule for choosing among texts in several languages: the tag asked for; another tag of the same primary
 * language; English; the first. (A plain form of the lookup of RFC 4647, section 3.4, with English as its default.)
 */
final class Languages {
    private static final String FALLBACK = "en";

    private Languages() {}

    static <T> Optional<T> best(List<T> items, Function<T, LanguageTag> language, LanguageTag asked) {
        Optional<T> found = Optional.empty();
        if (asked != null) {
            found = items.stream()
                    .filter(item -> asked.equals(language.apply(item)))
                    .findFirst();
            if (found.isEmpty()) {
                found = ofPrimary(items, language, asked.primary());
            }
        }
        if (found.isEmpty()) {
            found = ofPrimary(items, language, FALLBACK);
        }
        return found.isPresent() ? found : items.stream().findFirst();
    }

    private static <T> Optional<T> ofPrimary(List<T> items, Function<T, LanguageTag> language, String primary) {
        return items.stream()
                .filter(item -> Optional.ofNullable(language.apply(item))
                        .map(LanguageTag::primary)
                        .filter(tag -> Objects.equals(tag, primary))
                        .isPresent())
                .findFirst();
    }
}
