package org.hubgraph.registry;

import java.net.URI;
import java.net.URISyntaxException;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/** An absolute http or https URL (RFC 3986). */
@CustomScalar("URL")
@Description("An absolute `http` or `https` address (RFC 3986).")
public final class WebAddress implements CustomStringScalar {
    private static final int LONGEST = 2000;

    private final String text;

    /** @throws Invalid for anything but an absolute http or https URL with a host */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebAddress(String text) {
        this(text, isWeb(text));
    }

    private WebAddress(String text, boolean web) {
        if (!web) {
            throw new Invalid("\"" + Shown.of(text) + "\" is not a web address: write an absolute http or https URL.");
        }
        this.text = text;
    }

    /** As the registry holds it: it was looked at when it was stored, and a thousand rows need not be parsed again. */
    static WebAddress stored(String text) {
        return new WebAddress(text, true);
    }

    public String text() {
        return text;
    }

    private static boolean isWeb(String text) {
        try {
            var uri = new URI(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return text.length() <= LONGEST && http && uri.getHost() != null;
        } catch (URISyntaxException notAUri) {
            return false;
        }
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
