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
 * Refuses addresses that RFC 3986 does not allow, such as one with a brace that is not encoded, and says so: Quarkus, which
 * looks at them by itself, answers with status 400 and nothing else. A path with a null character is refused as well: it
 * would be an exception wherever a file is looked for.
 */
@ApplicationScoped
class AddressCheck {

    private final Exchanges exchanges;

    AddressCheck(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Ahead of all that reads the address. */
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
                        new Invalid("The address has a character that must be percent-encoded, such as a brace: write {"
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

    /** Leaves the check to this class. Quarkus asks for a system property, once, when its first class is loaded. */
    public static final class QuarkusCheckOff implements SmallRyeConfigBuilderCustomizer {
        @Override
        public void configBuilder(SmallRyeConfigBuilder builder) {
            System.setProperty("vertx.disableURIValidation", "true");
        }
    }
}
