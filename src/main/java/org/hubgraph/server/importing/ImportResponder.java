package org.hubgraph.server.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NoSpace;
import org.hubgraph.registry.importing.run.ImportReports.Form;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Responder;
import org.hubgraph.server.response.GraphQLResponse;

/** Sends the results of work, or the reasons why it was refused, with their status. */
@ApplicationScoped
class ImportResponder {
    private static final Logger LOG = Logger.getLogger(ImportResponder.class);
    private static final int MOST_FILES = 4;
    private static final String RETRY_SECONDS = "30";
    private static final String CSV = "text/csv";
    private static final String TEXT = "text/plain";
    private static final Map<Code, Integer> STATUS = Map.of(
            Code.UNAUTHENTICATED, 401,
            Code.FORBIDDEN, 403,
            Code.NOT_FOUND, 404,
            Code.CONFLICT, 409,
            Code.LIMIT_EXCEEDED, 503,
            Code.TRY_AGAIN, 503,
            Code.INTERNAL, 507);

    private final ImportAdmission admission;
    private final ImportFolder folder;
    private final Responder responder;
    private final ExecutorService threads;
    private final Semaphore files = new Semaphore(MOST_FILES);

    ImportResponder(
            ImportAdmission admission,
            ImportFolder folder,
            Responder responder,
            @VirtualThreads ExecutorService threads) {
        this.admission = admission;
        this.folder = folder;
        this.responder = responder;
        this.threads = threads;
    }

    /** Work for an editor. */
    interface Work {
        GraphQLResponse respond(String user);
    }

    /** Writes a file, and returns its media type. */
    interface Writing {
        String write(Path target) throws IOException;
    }

    /** Runs the work on a thread that may block, and sends its response. */
    void run(RoutingContext context, Responder.Work work) {
        responder.run(context, work, this::refusal);
    }

    /** Sends a file that the work writes, which may take longer than other requests. */
    void file(RoutingContext context, Writing work) {
        var exchange = Exchange.of(context);
        var loop = Vertx.currentContext();
        if (!files.tryAcquire()) {
            refuse(
                    exchange,
                    new LimitExceeded("reports", "Other reports are being sent", MOST_FILES, "Try again later."));
            return;
        }
        threads.execute(() -> {
            try {
                var target = folder.next();
                context.addEndHandler(sent -> threads.execute(() -> ImportFolder.delete(target)));
                String type = work.write(target);
                loop.runOnContext(now -> send(context, exchange, target, type));
            } catch (Failure refused) {
                refuse(exchange, refused);
            } catch (IOException | RuntimeException unexpected) {
                broken(exchange, unexpected);
            } finally {
                files.release();
            }
        });
    }

    private static void send(RoutingContext context, Exchange exchange, Path target, String type) {
        var response = context.response();
        if (response.closed() || !exchange.claim()) {
            return;
        }
        exchange.observation().end(GraphQLResponse.begun());
        response.putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.sendFile(target.toString());
        }
    }

    /** The form of a report that the client asks for: JSON, unless it names another one. */
    static Form form(Exchange exchange) {
        String named = exchange.named(List.of(CSV, TEXT)).orElse("");
        return named.equals(CSV) ? Form.CSV : named.equals(TEXT) ? Form.TEXT : Form.JSON;
    }

    void refuse(Exchange exchange, Failure reason) {
        exchange.send(refusal(reason));
    }

    /** Refuses a request without waiting for the rest of its body. May be called on any thread. */
    void refuseAndClose(Exchange exchange, Failure reason) {
        exchange.sendAndClose(refusal(reason));
    }

    void broken(Exchange exchange, Throwable cause) {
        if (cause instanceof HttpClosedException || cause instanceof StreamResetException) {
            LOG.debugf(cause, "A client has gone before its file had arrived");
        } else if (cause instanceof RuntimeException unexpected) {
            exchange.sendAndClose(GraphQLResponse.broken(unexpected));
        } else {
            LOG.errorf(cause, "A file of an import could not be written");
            exchange.sendAndClose(refusal(new NoSpace()));
        }
    }

    private GraphQLResponse refusal(Failure reason) {
        int status = STATUS.getOrDefault(reason.code(), 400);
        var response = GraphQLResponse.refusal(status, reason);
        if (status == 401) {
            return response.with("WWW-Authenticate", admission.challenge());
        }
        return status == 503 ? response.with("Retry-After", RETRY_SECONDS) : response;
    }
}
