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
public record WebAddress(String text) implements CustomStringScalar {
    private static final int LONGEST = 2000;

    /** @throws Invalid for anything but an absolute http or https URL with a host */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebAddress {
        if (!isWeb(text)) {
            throw new Invalid("\"" + Shown.of(text) + "\" is not a web address: write an absolute http or https URL.");
        }
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
    public String toString() {
        return text;
    }
}
