package org.hubgraph.registry;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** A country: ISO 3166-1 alpha-2. */
@CustomScalar("CountryCode")
@Description("A country by its ISO 3166-1 alpha-2 code in capitals, such as `CN`.")
public record CountryCode(String text) implements CustomStringScalar {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** @throws Invalid for a code that ISO 3166-1 does not assign */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CountryCode {
        if (!CODES.contains(text)) {
            throw new Invalid("\"" + Shown.of(text)
                    + "\" is not a country: write an ISO 3166-1 alpha-2 code in capitals, such as CN.");
        }
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
