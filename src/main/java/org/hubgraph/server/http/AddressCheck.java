package org.hubgraph.server.http;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;

/**
 * Refuses addresses that RFC 3986 does not allow, such as one with an unencoded brace, and explains why. Quarkus's own
 * check returns status 400 without an explanation. A path with a null character is refused as well, because every file
 * lookup would throw an exception.
 */
@ApplicationScoped
class AddressCheck {

    private final Exchanges exchanges;

    AddressCheck(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Runs before every handler that reads the address. */
    void add(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (isAddress(request.uri())) {
            context.next();
        } else if (Endpoints.GRAPHQL.equals(request.path())) {
            var exchange = exchanges.begin(context);
            try {
                exchange.quota().takeRequest();
                exchange.refuse(
                        400,
                        new Invalid(
                                "The URL contains a character that must be percent-encoded, such as a brace: write {"
                                        + " as %7B and } as %7D, or send the request with POST."));
            } catch (LimitExceeded wait) {
                exchange.refuse(429, wait);
            }
        } else {
            context.response().setStatusCode(400).end();
        }
    }

    private static boolean isAddress(String text) {
        try {
            var path = new URI(text).getRawPath();
            return path == null || !path.contains("%00");
        } catch (URISyntaxException refused) {
            return false;
        }
    }

    /**
     * Disables Quarkus's own check. Quarkus reads this system property once, when the first of its classes is loaded.
     */
    public static final class QuarkusCheckOff implements SmallRyeConfigBuilderCustomizer {
        @Override
        public void configBuilder(SmallRyeConfigBuilder builder) {
            System.setProperty("vertx.disableURIValidation", "true");
        }
    }
}
