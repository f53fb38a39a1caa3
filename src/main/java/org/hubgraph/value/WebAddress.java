package org.hubgraph.value;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** An absolute http or https URL (RFC 3986). */
@CustomScalar("URL")
@Description("An absolute `http` or `https` URL (RFC 3986) in ASCII, without user name and password. At most"
        + " 2,000 characters.")
public final class WebAddress implements CustomStringScalar {
    private final String text;

    /** @throws Invalid if it is not an absolute http or https URL with a host, or has a user name or password */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebAddress(String text) {
        this(text, WebAddressForm.fault(text));
    }

    private WebAddress(String text, Optional<String> fault) {
        if (fault.isPresent()) {
            throw new Invalid("\"" + DisplayText.of(text) + "\" is not a web address: " + fault.get() + ".");
        }
        this.text = text;
    }

    /**
     * Restores a stored address without validation: it was validated when it was stored, and parsing many rows again
     * would be slow.
     */
    public static WebAddress stored(String text) {
        return new WebAddress(text, Optional.empty());
    }

    public String text() {
        return text;
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && address.text.equals(text);
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
