package org.hubgraph.server.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.http.Deliveries;
import org.hubgraph.server.response.EntityTag;
import org.hubgraph.value.Sha256;

/**
 * A resource for browsers that does not change while the server runs.
 *
 * @param policy its Content-Security-Policy
 * @param caching its Cache-Control
 * @param body in UTF-8
 */
record StaticPage(String mediaType, String policy, String caching, byte[] body, EntityTag tag) {
    /** Runs before the routes of extensions. */
    private static final int FIRST = -1;
    /** Short, so that links of an older version are soon replaced. */
    private static final String BRIEFLY = "public, max-age=60";
    /** For an address that changes with the text. */
    static final String LASTING = "public, max-age=31536000, immutable";

    static StaticPage of(String mediaType, String policy, String text) {
        return of(mediaType, policy, BRIEFLY, text);
    }

    /** A resource whose address changes with its text. */
    static StaticPage lasting(String mediaType, String policy, String text) {
        return of(mediaType, policy, LASTING, text);
    }

    private static StaticPage of(String mediaType, String policy, String caching, String text) {
        var tag = new EntityTag('"' + HexFormat.of().formatHex(Sha256.of(text), 0, 16) + '"');
        return new StaticPage(mediaType, policy, caching, text.getBytes(StandardCharsets.UTF_8), tag);
    }

    void at(String path, Router router, Deliveries deliveries) {
        router.route(path)
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> respond(context, deliveries));
    }

    void respond(RoutingContext request, Deliveries deliveries) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        // The playground's address may contain a query and its values, which other sites must not receive.
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", caching);
        headers.put("Vary", "Accept-Encoding, Origin");
        deliveries.send(request, headers, tag, mediaType + "; charset=utf-8", body);
    }
}
