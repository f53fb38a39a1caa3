package org.hubgraph.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** A country code: ISO 3166-1 alpha-2, and {@code XK} for Kosovo. */
@CustomScalar("CountryCode")
@Description("A country as an upper-case ISO 3166-1 alpha-2 code, such as `CN`; `XK` is Kosovo.")
public record CountryCode(String text) implements CustomStringScalar {
    /** Kosovo. ISO 3166-1 leaves this code to its users; other registries use it as well. */
    private static final String USER_ASSIGNED = "XK";

    private static final Set<String> CODES = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()), Stream.of(USER_ASSIGNED))
            .collect(Collectors.toUnmodifiableSet());

    /** @throws Invalid for any other code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CountryCode {
        if (!CODES.contains(text)) {
            throw new Invalid("\"" + DisplayText.of(text)
                    + "\" is not a country: write an ISO 3166-1 alpha-2 code in capitals, such as CN.");
        }
    }

    /** All codes. */
    public static Set<String> codes() {
        return CODES;
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
