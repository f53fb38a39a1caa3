package org.hubgraph.server.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.http.Delivery;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.response.EntityTag;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The endpoint {@code /exports/latest}: the latest snapshot, whole or one of its tables. Snapshots contain what every
 * client may read, so they need no credentials. A download can be resumed, and is not repeated if nothing has changed.
 */
@ApplicationScoped
class SnapshotEndpoint {
    private static final Logger LOG = Logger.getLogger(SnapshotEndpoint.class);
    private static final int FIRST = -50;
    /** How long a request waits for a snapshot that is being made; proxies and this server close idle connections later. */
    static final long PATIENCE_MILLISECONDS = 20_000;

    private static final String RETRY_SECONDS = "10";
    private static final String TIMER = SnapshotEndpoint.class.getName();
    private static final String ZIP = "snapshot.zip";
    private static final String TAR = "snapshot.tar.gz";

    private static final Map<String, String> TYPES = Map.of(
            "zip", "application/zip",
            "gz", "application/gzip",
            "json", "application/json",
            "csv", "text/csv; charset=utf-8; header=present",
            "jsonl", "application/jsonl; charset=utf-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final StoredSnapshots snapshots;
    private final Exchanges exchanges;
    private final Limits limits;
    private final ExecutorService executor;

    /** @param executor virtual threads if Java has them, otherwise Quarkus's worker pool */
    SnapshotEndpoint(
            StoredSnapshots snapshots, Exchanges exchanges, Limits limits, @VirtualThreads ExecutorService executor) {
        this.snapshots = snapshots;
        this.exchanges = exchanges;
        this.limits = limits;
        this.executor = executor;
    }

    void add(@Observes Router router) {
        router.route(Endpoints.EXPORTS).order(FIRST).handler(this::admit);
        router.route(Endpoints.EXPORTS + "/:file").order(FIRST).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        var method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            refuse(
                    context,
                    GraphQLResponse.refusal(405, new Invalid("Use GET or HEAD for this path."))
                            .with("Allow", "GET, HEAD"));
            return;
        }
        String name;
        try {
            name = name(context);
        } catch (Invalid unknown) {
            refuse(context, GraphQLResponse.refusal(400, unknown));
            return;
        }
        var loop = Vertx.currentContext();
        context.put(TIMER, context.vertx().setTimer(PATIENCE_MILLISECONDS, up -> comeAgain(context)));
        executor.execute(() -> find(context, name, loop));
    }

    private static String name(RoutingContext context) {
        String file = context.pathParam("file");
        if (file != null) {
            return file;
        }
        String format =
                UrlParameters.one("format", UrlParameters.all(context.request().query()));
        if (format == null) {
            var types = List.of(TYPES.get("zip"), TYPES.get("gz"));
            return MediaType.named(context.request().getHeader("Accept"), types)
                    .filter(TYPES.get("gz")::equals)
                    .map(type -> TAR)
                    .orElse(ZIP);
        }
        return switch (format) {
            case "zip" -> ZIP;
            case "tar.gz" -> TAR;
            default -> throw new Invalid("format must be zip or tar.gz.");
        };
    }

    /** Called on a thread that may block. */
    private void find(RoutingContext context, String name, Context loop) {
        try {
            var base = resumed(context);
            var found = base == null ? Optional.<StoredSnapshots.Found>empty() : snapshots.earlier(name, base);
            if (found.isEmpty()) {
                found = snapshots.latest(name);
            }
            var file = found;
            long size = found.isEmpty() ? 0 : Files.size(found.get().file());
            loop.runOnContext(now -> send(context, name, file, size));
        } catch (TimedOut busy) {
            loop.runOnContext(now -> comeAgain(context));
        } catch (Invalid tooLong) {
            loop.runOnContext(now -> refuse(context, GraphQLResponse.refusal(400, tooLong)));
        } catch (IOException | RuntimeException failed) {
            LOG.error("A snapshot could not be made", failed);
            loop.runOnContext(
                    now -> refuse(context, GraphQLResponse.broken(new IllegalStateException("No snapshot", failed))));
        }
    }

    /** The entity tag, without quotes, of the file that a client has a part of; null if it asks for a whole file. */
    private static String resumed(RoutingContext context) {
        String base = context.request().getHeader("If-Range");
        return base == null || context.request().getHeader("Range") == null ? null : base.replace("\"", "");
    }

    private void comeAgain(RoutingContext context) {
        refuse(context, GraphQLResponse.refusal(503, StoredSnapshots.busy()).with("Retry-After", RETRY_SECONDS));
    }

    private void send(RoutingContext context, String name, Optional<StoredSnapshots.Found> found, long size) {
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        stopWaiting(context);
        if (found.isEmpty()) {
            Failure missing = new NotFound("A snapshot has no file " + name + ". Its manifest lists the files; each"
                    + " has the endings jsonl, csv and xlsx.");
            refuse(context, GraphQLResponse.refusal(404, missing));
            return;
        }
        var request = context.request();
        var tag = new EntityTag('"' + found.get().tag() + '"');
        response.putHeader("ETag", tag.text())
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", "Accept, Origin")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("X-Content-Type-Options", "nosniff");
        String known = request.getHeader("If-None-Match");
        if (known != null && tag.isAmong(known)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .putHeader("Content-Disposition", "attachment; filename=\"" + fileName(name) + "\"")
                // Parts of a compressed file are not parts of the file.
                .putHeader("Content-Encoding", "identity");
        String base = request.getHeader("If-Range");
        var range = base == null || base.equals(tag.text())
                ? ByteRange.of(request.getHeader("Range"), size)
                : Optional.<ByteRange>empty();
        if (range.isEmpty()) {
            send(context, found.get(), new ByteRange(0, size), response.setStatusCode(200));
        } else if (range.get().isSatisfiable()) {
            response.putHeader("Content-Range", range.get().text(size));
            send(context, found.get(), range.get(), response.setStatusCode(206));
        } else {
            response.putHeader("Content-Range", "bytes */" + size)
                    .setStatusCode(416)
                    .end();
        }
    }

    private void send(
            RoutingContext context, StoredSnapshots.Found found, ByteRange range, HttpServerResponse response) {
        response.putHeader("Content-Length", Long.toString(range.length()));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            long timer = watch(context);
            response.sendFile(found.file().toString(), range.first(), range.length())
                    .onComplete(sent -> context.vertx().cancelTimer(timer))
                    .onFailure(gone -> Delivery.abandon(context));
        }
    }

    /**
     * Ends a stream of HTTP/2 whose client reads nothing: each has an open file, and a connection has many streams. A
     * connection of HTTP/1.1 has one.
     *
     * @return the timer
     */
    private long watch(RoutingContext context) {
        var response = context.response();
        var written = new AtomicLong(-1);
        return context.vertx().setPeriodic(limits.stalledMilliseconds(), again -> {
            long now = response.bytesWritten();
            if (context.request().version() == HttpVersion.HTTP_2 && written.getAndSet(now) == now) {
                context.vertx().cancelTimer(again);
                Delivery.abandon(context);
            }
        });
    }

    private static String fileName(String name) {
        return name.startsWith("snapshot.") ? "hubgraph-" + name : name;
    }

    private static void stopWaiting(RoutingContext context) {
        Long timer = context.get(TIMER);
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
    }

    private void refuse(RoutingContext context, GraphQLResponse refusal) {
        stopWaiting(context);
        if (context.response().closed() || context.response().ended()) {
            return;
        }
        exchanges.begin(context).send(refusal);
    }
}
