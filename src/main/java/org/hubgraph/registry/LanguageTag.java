package org.hubgraph.registry;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** A language: a well-formed BCP 47 tag whose primary language ISO 639 knows. */
@CustomScalar("LanguageTag")
@Description("A language by its BCP 47 tag, such as `ko`, `zh` or `zh-Hant`.")
public record LanguageTag(String text) implements CustomStringScalar {
    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
    private static final int LONGEST = 35;

    /** @throws Invalid for a tag that is not well-formed or whose primary language is unknown */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageTag {
        text = canonical(text);
    }

    private static String canonical(String text) {
        try {
            if (text.length() <= LONGEST) {
                var locale = new Locale.Builder().setLanguageTag(text).build();
                if (LANGUAGES.contains(locale.getLanguage())) {
                    return locale.toLanguageTag();
                }
            }
        } catch (IllformedLocaleException notATag) {
            // Falls through to the one message for both.
        }
        throw new Invalid(
                "\"" + Shown.of(text) + "\" is not a known language: write a BCP 47 tag, such as ko, zh or en-GB.");
    }

    /** The primary language: {@code zh} of {@code zh-Hant}. */
    public String primary() {
        int end = text.indexOf('-');
        return end < 0 ? text : text.substring(0, end);
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
