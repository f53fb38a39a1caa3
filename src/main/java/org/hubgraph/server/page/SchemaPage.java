package org.hubgraph.server.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Introspection;
import org.hubgraph.server.http.Deliveries;
import org.hubgraph.server.http.Endpoints;

/** The schema as SDL. It is printed once, at the first request, because it does not change. */
@ApplicationScoped
class SchemaPage {
    private static final int ORDER = -50;
    private static final String POLICY = "default-src 'none'";

    private final Execution execution;
    private final Introspection introspection;
    private final Deliveries deliveries;
    private volatile StaticPage page;

    SchemaPage(Execution execution, Introspection introspection, Deliveries deliveries) {
        this.execution = execution;
        this.introspection = introspection;
        this.deliveries = deliveries;
    }

    void add(@Observes Router router) {
        router.get(Endpoints.SCHEMA).order(ORDER).handler(this::respond);
        router.head(Endpoints.SCHEMA).order(ORDER).handler(this::respond);
    }

    private void respond(RoutingContext context) {
        if (introspection.enabled()) {
            page().respond(context, deliveries);
        } else {
            context.fail(404);
        }
    }

    private StaticPage page() {
        var known = page;
        if (known == null) {
            known = StaticPage.of("application/graphql", POLICY, execution.schemaText());
            page = known;
        }
        return known;
    }
}
