package org.hubgraph.registry.importing.cleaning;

import java.util.List;
import java.util.Locale;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.ExternalIdForm;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.LanguageTag;

/** Converts external ids, language tags, currencies, truth values and names of constants. */
public final class ValueCleaning {
    private ValueCleaning() {}

    /** An id in the canonical form of its scheme, with its check digits verified. */
    public static Cleaned<String> externalId(IdScheme scheme, String text) {
        return TextCleaning.value(text).then(value -> {
            try {
                String canonical = ExternalIdForm.canonical(scheme, value);
                return canonical.equals(value) ? Cleaned.unchanged(value) : Cleaned.by(Cleaner.EXTERNAL_ID, canonical);
            } catch (Invalid wrong) {
                return Cleaned.dropped(ImportRule.EXTERNAL_ID, value, wrong.getMessage());
            }
        });
    }

    public static Cleaned<String> language(String text) {
        return TextCleaning.value(text).then(value -> {
            try {
                String canonical = new LanguageTag(value.replace('_', '-')).text();
                return canonical.equals(value) ? Cleaned.unchanged(value) : Cleaned.by(Cleaner.LANGUAGE, canonical);
            } catch (Invalid unknown) {
                return Cleaned.dropped(ImportRule.LANGUAGE, value, "is not a known language tag");
            }
        });
    }

    public static Cleaned<String> currency(String text) {
        return TextCleaning.value(text).then(value -> {
            String upper = value.toUpperCase(Locale.ROOT);
            try {
                String code = new CurrencyCode(upper).text();
                return code.equals(value) ? Cleaned.unchanged(code) : Cleaned.by(Cleaner.MONEY, code);
            } catch (Invalid unknown) {
                return Cleaned.dropped(ImportRule.CURRENCY, value, "is not a known currency");
            }
        });
    }

    public static Cleaned<Boolean> truth(String text) {
        return TextCleaning.value(text).then(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> Cleaned.unchanged(true);
            case "false" -> Cleaned.unchanged(false);
            case "yes", "y", "1", "t", "ja", "oui", "sí", "是", "예" -> Cleaned.by(Cleaner.BOOLEAN, true);
            case "no", "n", "0", "f", "nein", "non", "否", "아니오" -> Cleaned.by(Cleaner.BOOLEAN, false);
            default -> Cleaned.dropped(ImportRule.BOOLEAN, value, "is neither true nor false");
        });
    }

    /** One of the constants; case, blanks and hyphens make no difference. */
    public static Cleaned<String> constant(String text, List<String> constants) {
        return TextCleaning.value(text).then(value -> {
            String name = value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            return constants.contains(name)
                    ? Cleaned.unchanged(name)
                    : Cleaned.dropped(ImportRule.NOT_ONE_OF, value, "is not one of " + String.join(", ", constants));
        });
    }
}
