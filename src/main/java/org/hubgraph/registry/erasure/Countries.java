package org.hubgraph.registry.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of countries in widely used languages. */
final class Countries {
    private static final List<String> LANGUAGES =
            List.of("en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "ar");
    /** Folded names. A constant, so that a native image contains them regardless of the languages that it supports. */
    private static final Set<String> NAMES = names();

    private Countries() {}

    /** @param name folded by {@link Folding} */
    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> names() {
        var folding = new Folding();
        var names = new HashSet<String>();
        for (String language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (String country : Locale.getISOCountries()) {
                folding.fold(new Locale.Builder().setRegion(country).build().getDisplayCountry(locale));
                names.add(new String(folding.letters, 0, folding.length));
            }
        }
        return Set.copyOf(names);
    }
}
