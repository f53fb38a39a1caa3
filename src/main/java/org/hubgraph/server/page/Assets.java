package org.hubgraph.server.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.http.Deliveries;

/** Serves the style sheet and the scripts of all pages. */
@ApplicationScoped
class Assets {
    static final List<Asset> ALL = List.of(Asset.STYLE, Asset.SUGGEST, Asset.FILTER);

    void init(
            @Observes Router router,
            Deliveries deliveries,
            @ConfigProperty(name = "hubgraph.pages.enabled") boolean enabled) {
        if (enabled) {
            ALL.forEach(asset -> asset.page().at(asset.address(), router, deliveries));
        }
    }
}
