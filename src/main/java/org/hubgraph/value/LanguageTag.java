package org.hubgraph.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** A language: a BCP 47 tag of registered subtags, in its canonical form (RFC 5646, section 4.5). */
@CustomScalar("LanguageTag")
@Description("A language as a BCP 47 tag, such as `ko`, `zh` or `zh-Hant`. All subtags must be in the IANA"
        + " Language Subtag Registry; other spellings are converted to the canonical form.")
public final class LanguageTag implements CustomStringScalar {
    private final String text;

    /** @throws Invalid if the tag is not well-formed or has an unregistered subtag */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageTag(String text) {
        this(text, LanguageTagForm.of(text).orElse(null));
    }

    private LanguageTag(String given, String canonical) {
        if (canonical == null) {
            throw new Invalid("\"" + DisplayText.of(given)
                    + "\" is not a known language: write a BCP 47 tag, such as ko, zh or en-GB.");
        }
        this.text = canonical;
    }

    /** Restores a stored tag without validation: it was validated when it was stored, by the rules of that time. */
    public static LanguageTag stored(String text) {
        return new LanguageTag(text, text);
    }

    public String text() {
        return text;
    }

    /** The primary language: {@code zh} for {@code zh-Hant}. */
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
    public boolean equals(Object other) {
        return other instanceof LanguageTag tag && tag.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
