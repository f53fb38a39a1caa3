package org.hubgraph.server.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotFound;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.observability.Observation;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestContext;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Serves pages that are made from the registry. Their queries pass the stages of {@code /graphql}, so the quota, the
 * response cache, the standby, the deadline and conditional requests apply, and no page is older than the registry.
 */
@ApplicationScoped
public class QueriedPages {
    /**
     * The Content-Security-Policy of pages: scripts and styles are files of this server, and scripts may query it. A
     * text that bypassed the escaping could not run anything.
     */
    public static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final int FIRST = -50;
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final PageQueries queries;
    private final Exchanges exchanges;
    private final Deadlines deadlines;
    private final boolean enabled;
    private final Map<String, QueriedPage> all = new ConcurrentHashMap<>();

    QueriedPages(
            PageQueries queries,
            Exchanges exchanges,
            Deadlines deadlines,
            @ConfigProperty(name = "hubgraph.pages.enabled") boolean enabled) {
        this.queries = queries;
        this.exchanges = exchanges;
        this.deadlines = deadlines;
        this.enabled = enabled;
    }

    /**
     * Serves a page, unless pages are turned off.
     *
     * @param path as Vert.x writes it, such as {@code /hubs/:slug}
     */
    public void add(Router router, String path, QueriedPage page) {
        if (enabled) {
            all.put(path, page);
            router.route(path).order(FIRST).handler(context -> admit(context, page));
        }
    }

    /** A browser gets a page with a search for an address that nothing else serves; programs get what they got before. */
    void addUnknown(@Observes Router router) {
        if (enabled) {
            router.get().order(LAST).handler(context -> {
                if (context.parsedHeaders().accept().stream()
                        .anyMatch(type -> type.value().equals("text/html"))) {
                    send(exchanges.begin(context), error(404, "Nothing has this address. Look for a name:"), Map.of());
                } else {
                    context.next();
                }
            });
        }
    }

    boolean enabled() {
        return enabled;
    }

    /** The page that was added with this path. */
    QueriedPage at(String path) {
        return all.get(path);
    }

    private void admit(RoutingContext context, QueriedPage page) {
        var exchange = exchanges.begin(context);
        if (context.request().method() != HttpMethod.GET && context.request().method() != HttpMethod.HEAD) {
            send(exchange, error(405, "Use GET."), Map.of("Allow", "GET, HEAD"));
            return;
        }
        deadlines.run(
                context,
                cancellation -> run(context, exchange, page, cancellation),
                late -> send(exchange, error(503, late.getMessage()), Map.of()));
    }

    private void run(RoutingContext context, Exchange exchange, QueriedPage page, Cancellation cancellation) {
        try {
            respond(context, exchange, page, cancellation);
        } catch (Refused refused) {
            send(exchange, ErrorPage.of(refused.response()), refused.response().headers());
        } catch (NotFound missing) {
            send(exchange, error(404, missing.getMessage()), Map.of());
        } catch (LimitExceeded above) {
            send(exchange, error(429, above.getMessage()), Map.of());
        } catch (Failure invalid) {
            send(exchange, error(400, invalid.getMessage()), Map.of());
        } catch (RuntimeException unexpected) {
            send(exchange, ErrorPage.of(GraphQLResponse.broken(unexpected)), Map.of());
        }
    }

    private void respond(RoutingContext context, Exchange exchange, QueriedPage page, Cancellation cancellation)
            throws Refused {
        var http = context.request();
        var request = new PageRequest(
                http.scheme() + "://" + http.authority(), context.pathParams(), UrlParameters.of(http.query()));
        var query = page.query(request);
        var response = queries.run(query, exchange, new View(exchange, exchange.ifNoneMatch()), cancellation);
        if (response.isNotModified()) {
            exchange.send(response.with("Content-Security-Policy", POLICY));
            return;
        }
        var html = page.page(
                request,
                PageQueries.data(response),
                more -> PageQueries.data(queries.run(more, exchange, new View(exchange, null), cancellation)));
        send(exchange, html, html.isFound() ? response.headers() : Map.of());
    }

    private static HtmlPage error(int status, String message) {
        return ErrorPage.of(status, message);
    }

    /** Sends a page with the caching headers of its query. */
    private static void send(Exchange exchange, HtmlPage page, Map<String, String> headers) {
        boolean found = page.isFound();
        exchange.send(new GraphQLResponse(page.status(), found, List.of(), Buffer.buffer(page.body()), Map.of())
                .with(headers)
                .with(page.headers())
                .with("Content-Type", page.mediaType() + "; charset=utf-8")
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer"));
    }

    /**
     * The view that a page's query has of its request.
     *
     * @param ifNoneMatch null for a query that is not the page's first
     */
    private record View(Exchange exchange, String ifNoneMatch) implements RequestContext {
        @Override
        public Observation observation() {
            return exchange.observation();
        }

        @Override
        public String representation() {
            return "page " + Templates.DIGEST + " " + exchange.representation();
        }

        @Override
        public void hasChanged() {
            throw new IllegalStateException("Pages only read");
        }
    }
}
