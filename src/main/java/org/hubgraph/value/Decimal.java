package org.hubgraph.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/**
 * An exact decimal number with at most 32 digits before the decimal point and 6 after it. In JSON it is a string,
 * because most clients convert a JSON number to a binary float.
 */
@CustomScalar("Decimal")
@Description("An exact decimal number as a string, such as `\"60000000000\"` or `\"0.5\"`; never a binary"
        + " floating-point number. At most 32 digits before the decimal point and 6 after it; no"
        + " exponent.")
public final class Decimal implements CustomStringScalar, Comparable<Decimal> {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,32}(\\.\\d{1,6})?");

    private final BigDecimal value;

    /** @throws Invalid for anything but an optional minus, 1 to 32 digits and at most 6 decimals */
    public Decimal(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Invalid("\"" + DisplayText.of(text)
                    + "\" is not a decimal number: write at most 32 digits and 6 decimals, without an exponent, such as"
                    + " \"60000000000\".");
        }
        this.value = new BigDecimal(text);
    }

    /** @param value within the bounds of this type, which are not checked */
    public Decimal(BigDecimal value) {
        this.value = value;
    }

    /** Parses a number or a string in a YAML or JSON file. */
    @JsonCreator
    static Decimal read(BigDecimal value) {
        return new Decimal(value.toPlainString());
    }

    public BigDecimal value() {
        return value;
    }

    public boolean isWhole() {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.toPlainString();
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && compareTo(decimal) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return stringValueForSerialization();
    }
}
