package org.hubgraph.server.page;

import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.http.Deliveries;

/** Serves pages that depend on their address and on nothing else, such as those of the manual. */
@ApplicationScoped
public class StaticPages {
    private static final int FIRST = -1;

    private final boolean enabled;
    private final Deliveries deliveries;

    StaticPages(@ConfigProperty(name = "hubgraph.pages.enabled") boolean enabled, Deliveries deliveries) {
        this.enabled = enabled;
        this.deliveries = deliveries;
    }

    /**
     * Serves a page, unless pages are turned off.
     *
     * @param html makes the page, or throws {@link NotFound}; must take little time, because it is called on the event loop
     */
    public void add(Router router, String path, Function<PageRequest, String> html) {
        add(router, path, QueriedPages.POLICY, html);
    }

    /**
     * As {@link #add(Router, String, Function)}, for a page that needs more than other pages.
     *
     * @param policy its Content-Security-Policy
     */
    public void add(Router router, String path, String policy, Function<PageRequest, String> html) {
        if (enabled) {
            router.route(path)
                    .order(FIRST)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(context -> respond(context, policy, html));
        }
    }

    /** Serves the scripts and styles of a page, unless pages are turned off. */
    public void add(Router router, ScriptFolder scripts) {
        if (enabled) {
            scripts.at(router, deliveries);
        }
    }

    private void respond(RoutingContext context, String policy, Function<PageRequest, String> html) {
        var http = context.request();
        Map<String, String> parameters;
        try {
            parameters = UrlParameters.of(http.query());
        } catch (Invalid malformed) {
            context.fail(400);
            return;
        }
        var request = new PageRequest(http.scheme() + "://" + http.authority(), Map.of(), parameters);
        try {
            StaticPage.of("text/html", policy, html.apply(request)).respond(context, deliveries);
        } catch (NotFound missing) {
            context.fail(404);
        }
    }
}
