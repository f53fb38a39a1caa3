package org.hubgraph.value;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** A currency code: ISO 4217. */
@CustomScalar("CurrencyCode")
@Description("A currency as an upper-case ISO 4217 code, such as `CNY`.")
public record CurrencyCode(String text) implements CustomStringScalar {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** @throws Invalid if ISO 4217 does not list the code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CurrencyCode {
        if (!CODES.contains(text)) {
            throw new Invalid("\"" + DisplayText.of(text)
                    + "\" is not a currency: write an ISO 4217 code in capitals, such as CNY.");
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
