package org.hubgraph.server.openapi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.graphql.execution.Introspection;
import org.hubgraph.server.http.Deliveries;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.response.EntityTag;
import org.hubgraph.value.Sha256;

/** The description at {@code /openapi.json}. It is made once, at the first request, because it does not change. */
@ApplicationScoped
class OpenApiEndpoint {
    private static final int FIRST = -50;

    private final OpenApiDescription description;
    private final Introspection introspection;
    private final Deliveries deliveries;
    private volatile Page page;

    OpenApiEndpoint(OpenApiDescription description, Introspection introspection, Deliveries deliveries) {
        this.description = description;
        this.introspection = introspection;
        this.deliveries = deliveries;
    }

    private record Page(byte[] body, EntityTag tag) {}

    void add(@Observes Router router) {
        router.route(Endpoints.OPENAPI)
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::respond);
    }

    private void respond(RoutingContext context) {
        if (!introspection.enabled()) {
            context.fail(404);
            return;
        }
        var shown = page();
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "public, max-age=60");
        headers.put("Vary", "Accept-Encoding, Origin");
        deliveries.send(context, headers, shown.tag, "application/json", shown.body);
    }

    private Page page() {
        var known = page;
        if (known == null) {
            String text = description.text();
            known = new Page(
                    text.getBytes(StandardCharsets.UTF_8),
                    new EntityTag('"' + HexFormat.of().formatHex(Sha256.of(text), 0, 16) + '"'));
            page = known;
        }
        return known;
    }
}
