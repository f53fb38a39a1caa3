package org.hubgraph.server.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * GraphiQL from the GraphQL extension, in a page and with a start script of this project; {@code playground.js}
 * explains why. {@code ?query=...&variables=...} fills the editors; nothing runs until the user presses the button.
 */
@ApplicationScoped
class Playground {
    private static final String SCRIPT = StaticPage.file("playground.js");

    /**
     * Everything comes from this server, so that the page works without internet access. GraphiQL writes styles into
     * its page and has its fonts in its style sheet. No other origin may frame the page, so that a user cannot be
     * tricked into pressing the button.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; font-src data:; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    void init(
            @Observes Router router,
            @ConfigProperty(name = "hubgraph.playground.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String path) {
        if (!enabled) {
            return;
        }
        var page = StaticPage.of("text/html", POLICY, Pages.playground(path).render());
        page.at(path, router);
        page.at(path + "/index.html", router);
        StaticPage.of("text/javascript", POLICY, SCRIPT).at(path + "/playground.js", router);
    }
}
