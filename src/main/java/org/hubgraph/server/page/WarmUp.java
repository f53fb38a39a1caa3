package org.hubgraph.server.page;

import java.time.Duration;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.request.Refused;

/**
 * Makes the first page and the page of a hub once, in the background, when the server has started. Otherwise their first
 * readers would wait for seconds: the parsers of GraphQL and HQL build their tables for each new form of a document, and
 * classes are loaded.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    /** After the server's other observers, which load the registry. */
    private static final int LAST = 10_000;
    /** How long a shutdown waits for the work to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int LEAST_MILLISECONDS = 20;

    private final QueriedPages pages;
    private final PageQueries queries;
    private final boolean enabled;
    private final Cancellation cancellation = new Cancellation();
    /** Null unless the pages are or were made. */
    private volatile Thread thread;

    /** @param serving false for a command, which serves no pages and may end before they are made */
    WarmUp(
            QueriedPages pages,
            PageQueries queries,
            @ConfigProperty(name = "hubgraph.pages.warm-up") boolean enabled,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.pages = pages;
        this.queries = queries;
        this.enabled = enabled && serving;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (enabled && pages.enabled()) {
            var one = new Thread(this::run, "hubgraph-warm-up");
            one.setDaemon(true);
            one.start();
            thread = one;
        }
    }

    /** Ends the work before the database is closed. Otherwise it would fail then, and be logged as a fault. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = thread;
        long begin = System.nanoTime();
        while (running != null && running.isAlive() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            cancellation.cancel(new TimedOut("The server is stopping."));
            running.join(LEAST_MILLISECONDS);
        }
    }

    private void run() {
        try {
            var hub = make("/", Map.of()).path("hubs").path("nodes").path(0).path("slug");
            if (hub.isTextual()) {
                make("/hubs/:slug", Map.of("slug", hub.textValue()));
            }
        } catch (Refused | RuntimeException unavailable) {
            // The first reader waits, or gets the same error.
            LOG.debugf(unavailable, "The first page could not be made in advance");
        }
    }

    /** @return the data of the page */
    private JsonNode make(String path, Map<String, String> parts) throws Refused {
        var page = pages.at(path);
        var request = new PageRequest("http://localhost", parts, Map.of());
        var data = queries.rehearse(page.query(request), cancellation);
        page.page(request, data, more -> queries.rehearse(more, cancellation));
        return data;
    }
}
