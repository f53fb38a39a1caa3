package org.hubgraph.server.page.explore;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.response.EntityTag;
import org.hubgraph.value.Sha256;

/**
 * The explorer at {@code /explore} and its files. The server does not read the data of the page: its address says what
 * to show, and the scripts query it. Without scripts, the page leads to the page of the entry.
 */
@ApplicationScoped
class Explorer {
    private static final String PATH = "/explore";
    private static final String FILES = PATH + "/" + ExplorerFiles.HASH;

    /** Everything comes from this server; pictures are saved through addresses of the browser itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Runs before the routes of extensions. */
    private static final int FIRST = -1;

    private static final Pattern ENTRY = Pattern.compile("(hub|tenant|person|fund)/([a-z0-9-]{1,200})");
    private static final Map<String, String> FOLDERS =
            Map.of("hub", "/hubs/", "tenant", "/tenants/", "person", "/people/", "fund", "/funds/");

    void init(@Observes Router router, @ConfigProperty(name = "hubgraph.playground.enabled") boolean enabled) {
        if (!enabled) {
            return;
        }
        reading(router.route(PATH)).handler(Explorer::page);
        ExplorerFiles.ALL.forEach((name, text) -> {
            // Bytes, because a buffer may be written only once.
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            reading(router.route(FILES + "/" + name)).handler(request -> file(request, name, body));
        });
    }

    private static Route reading(Route route) {
        return route.order(FIRST).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static void page(RoutingContext request) {
        String html = ExplorerPages.explore(
                        FILES,
                        ExplorerFiles.MODULES,
                        entryPage(request.request().getParam("entry")))
                .render();
        var tag = new EntityTag('"' + HexFormat.of().formatHex(Sha256.of(html), 0, 16) + '"');
        var response = guarded(request)
                // Short, so that links to files of an older version are soon replaced.
                .putHeader("Cache-Control", "public, max-age=60")
                .putHeader("ETag", tag.text());
        if (tag.isAmong(request.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        send(request, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** The page of the entry that the address names; the first page if it names none. */
    static String entryPage(String entry) {
        var parts = ENTRY.matcher(entry == null ? "" : entry);
        return parts.matches() ? FOLDERS.get(parts.group(1)) + parts.group(2) : "/";
    }

    private static void file(RoutingContext request, String name, byte[] body) {
        guarded(request).putHeader("Cache-Control", "public, max-age=31536000, immutable");
        send(request, name.endsWith(".css") ? "text/css" : "text/javascript", body);
    }

    private static HttpServerResponse guarded(RoutingContext request) {
        return request.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Vary", "Accept-Encoding");
    }

    private static void send(RoutingContext request, String mediaType, byte[] body) {
        var response = request.response().putHeader("Content-Type", mediaType + "; charset=utf-8");
        if (request.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
