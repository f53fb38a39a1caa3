package org.hubgraph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/**
 * Something for a browser that stays as it is while the server runs.
 *
 * @param policy what the browser may load for it: its Content-Security-Policy
 */
record StaticPage(String mediaType, String policy, String body) {
    /** Inside every page: it is smaller than a request for it. */
    static final String ICON = "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(file("icon.svg").getBytes(StandardCharsets.UTF_8));

    /** Ahead of the routes that extensions bring. */
    private static final int FIRST = -1;

    void at(String path, Router router) {
        router.route(path)
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> request.response()
                        .putHeader("Content-Type", mediaType + "; charset=utf-8")
                        .putHeader("Content-Security-Policy", policy)
                        .putHeader("X-Content-Type-Options", "nosniff")
                        // The address of the playground may hold what somebody looks for.
                        .putHeader("Referrer-Policy", "no-referrer")
                        // Short, so that nobody follows links of an older version for long.
                        .putHeader("Cache-Control", "public, max-age=60")
                        .end(body));
    }

    /** Read into constants: a native image then has the text from its build, and needs no resource at run time. */
    static String file(String name) {
        try (var stream = StaticPage.class.getResourceAsStream("/page/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
