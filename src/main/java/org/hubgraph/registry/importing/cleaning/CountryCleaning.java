package org.hubgraph.registry.importing.cleaning;

import java.util.Locale;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.CountryNames;

/** Converts names and codes of countries to codes of two letters. */
public final class CountryCleaning {
    private CountryCleaning() {}

    /** The text of a {@link CountryCode}. */
    public static Cleaned<String> clean(String text) {
        return TextCleaning.value(text).then(CountryCleaning::read);
    }

    private static Cleaned<String> read(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.length() == 2 && isCode(upper)) {
            return upper.equals(text) ? Cleaned.unchanged(text) : Cleaned.by(Cleaner.COUNTRY, upper);
        }
        return CountryNames.find(text)
                .map(code -> Cleaned.by(Cleaner.COUNTRY, code))
                .orElseGet(() -> Cleaned.dropped(ImportRule.COUNTRY, text, "is not a known country"));
    }

    private static boolean isCode(String text) {
        try {
            return new CountryCode(text).text().equals(text);
        } catch (Invalid unknown) {
            return false;
        }
    }
}
