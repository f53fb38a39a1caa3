package org.hubgraph.server.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

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
    private static final String LASTING = "public, max-age=31536000, immutable";

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

    void at(String path, Router router) {
        router.route(path)
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::respond);
    }

    void respond(RoutingContext request) {
        var response = request.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                // The playground's address may contain a query and its values, which other sites must not receive.
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", caching)
                .putHeader("Vary", "Accept-Encoding, Origin")
                .putHeader("ETag", tag.text());
        if (tag.isAmong(request.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", mediaType + "; charset=utf-8");
        if (request.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
