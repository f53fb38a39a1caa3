package org.hubgraph.server.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.limit.ClientJson;
import org.hubgraph.registry.importing.run.ImportConflict;
import org.hubgraph.registry.importing.run.ImportDecisions;
import org.hubgraph.registry.importing.run.ImportReports.Form;
import org.hubgraph.registry.importing.run.ImportRuns;
import org.hubgraph.registry.importing.run.ImportState;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.http.OwnOrigin;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.subscription.LongConnections;

/** The endpoint {@code /imports} and the paths below it. All of them require the role of an editor. */
@ApplicationScoped
class ImportEndpoint {
    private static final int FIRST = -50;
    private static final int MOST_LISTED = 500;
    private static final int LISTED = 50;
    private static final ObjectMapper JSON = ClientJson.mapper().build();
    /** How long a decision tries the rows that waited for it; the others are tried behind the response. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final ImportAdmission admission;
    private final Uploads uploads;
    private final ImportRuns runs;
    private final ImportDecisions decisions;
    private final ImportQueue queue;
    private final ImportFolder folder;
    private final ImportResponses responses;
    private final Exchanges exchanges;
    private final Bodies bodies;
    private final Deadlines deadlines;
    private final LongConnections connections;
    private final ImportResponder answers;
    private final ExecutorService threads;

    ImportEndpoint(
            ImportAdmission admission,
            Uploads uploads,
            ImportRuns runs,
            ImportDecisions decisions,
            ImportQueue queue,
            ImportFolder folder,
            ImportResponses responses,
            Exchanges exchanges,
            Bodies bodies,
            Deadlines deadlines,
            LongConnections connections,
            ImportResponder answers,
            @VirtualThreads ExecutorService threads) {
        this.admission = admission;
        this.uploads = uploads;
        this.runs = runs;
        this.decisions = decisions;
        this.queue = queue;
        this.folder = folder;
        this.responses = responses;
        this.exchanges = exchanges;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.connections = connections;
        this.answers = answers;
        this.threads = threads;
    }

    void add(@Observes Router router) {
        at(router, "", HttpMethod.POST, context -> uploads.receive(context, false));
        at(router, "", HttpMethod.GET, this::list);
        at(router, "/suggestions", HttpMethod.POST, context -> uploads.receive(context, true));
        at(router, "/mappings", HttpMethod.POST, this::mapping);
        at(router, "/:id", HttpMethod.GET, context -> run(context, user -> responses.one(200, runs.get(id(context)))));
        at(router, "/:id", HttpMethod.DELETE, this::delete);
        at(router, "/:id/report", HttpMethod.GET, this::report);
        at(router, "/:id/missing", HttpMethod.GET, this::missing);
        at(router, "/:id/refused", HttpMethod.GET, this::refused);
        at(router, "/:id/progress", HttpMethod.GET, this::progress);
        at(router, "/:id/decisions", HttpMethod.POST, this::decide);
        at(router, "/:id/cancel", HttpMethod.POST, this::cancel);
        at(
                router,
                "/:id/resume",
                HttpMethod.POST,
                context -> run(context, user -> queued(runs.resume(id(context)).id, user)));
        at(
                router,
                "/:id/undo",
                HttpMethod.POST,
                context -> run(context, user -> queued(runs.beginUndo(id(context)).id, user)));
    }

    private void at(Router router, String path, HttpMethod method, Consumer<RoutingContext> handler) {
        var route = router.route(method, Endpoints.IMPORTS + path).order(FIRST);
        (method == HttpMethod.GET ? route.method(HttpMethod.HEAD) : route).handler(context -> {
            var exchange = exchanges.begin(context);
            try {
                OwnOrigin.require(context.request(), "Pages of other origins cannot import files.");
                ImportParameters.of(path, method).read(context.queryParams());
                handler.accept(context);
            } catch (Failure refused) {
                answers.refuseAndClose(exchange, refused);
            }
        });
        router.route(Endpoints.IMPORTS + path).order(FIRST + 1).handler(context -> {
            if (!context.response().ended() && Exchange.of(context) == null) {
                exchanges
                        .begin(context)
                        .send(GraphQLResponse.refusal(405, new Invalid("This path has no such method."))
                                .with("Allow", allowed(path)));
            }
        });
    }

    private static String allowed(String path) {
        return switch (path) {
            case "" -> "GET, HEAD, POST";
            case "/:id" -> "GET, HEAD, DELETE";
            case "/:id/report", "/:id/missing", "/:id/refused", "/:id/progress" -> "GET, HEAD";
            default -> "POST";
        };
    }

    private static UUID id(RoutingContext context) {
        return ImportRequests.id(context.pathParam("id"));
    }

    private void run(RoutingContext context, ImportResponder.Work work) {
        answers.run(context, cancellation -> work.respond(admission.editor(context)));
    }

    private void cancel(RoutingContext context) {
        run(context, user -> {
            var id = runs.get(id(context)).id;
            if (queue.cancel(id)) {
                return responses.one(202, runs.get(id));
            }
            var run = runs.cancel(id);
            queue.forget(id);
            return responses.one(200, run);
        });
    }

    private void list(RoutingContext context) {
        run(context, user -> {
            var request = context.request();
            String before = request.getParam("before");
            return responses.list(runs.list(
                    (int) ImportRequests.number(request, "first", LISTED, MOST_LISTED),
                    before == null ? null : ImportRequests.id(before)));
        });
    }

    private GraphQLResponse queued(UUID id, String user) {
        queue.run(id, user);
        return responses.one(202, runs.get(id));
    }

    private void delete(RoutingContext context) {
        run(context, user -> {
            if (queue.cancel(id(context))) {
                throw new ImportConflict("This import was running and is being cancelled now. Wait for the end.");
            }
            var run = runs.cancel(id(context));
            if (run.state == ImportState.UNDOING) {
                throw new ImportConflict("This import is being taken back. Wait for the end.");
            }
            queue.forget(run.id);
            runs.forgetFile(run.id);
            folder.delete(run.storedFile);
            return responses.one(200, runs.get(run.id));
        });
    }

    private void mapping(RoutingContext context) {
        withJson(context, (user, body) -> ImportMappings.respond(body));
    }

    private void decide(RoutingContext context) {
        withJson(context, (user, body) -> {
            long end = System.nanoTime() + MOST_NANOS;
            var decided = decisions.decide(
                    id(context), user, ImportRequests.decision(body), () -> System.nanoTime() - end > 0);
            if (!decided.complete()) {
                queue.run(id(context), user);
            }
            return ImportResponses.json(200, decided.report());
        });
    }

    /** Runs work that has the user and a body in JSON. */
    private void withJson(RoutingContext context, BiFunction<String, JsonNode, GraphQLResponse> work) {
        if (!MediaType.isJson(context.request().getHeader("Content-Type"))) {
            Exchange.of(context).refuseAndClose(415, new Invalid("Send JSON, with Content-Type: application/json."));
            return;
        }
        deadlines.ofBody(context);
        bodies.read(
                context,
                body -> answers.run(context, cancellation -> {
                    String user = admission.editor(context);
                    return work.apply(user, json(body.unpacked()));
                }));
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException malformed) {
            throw new Invalid("The body is not JSON.");
        }
    }

    private void report(RoutingContext context) {
        answers.file(context, target -> {
            admission.editor(context);
            var form = ImportResponder.form(Exchange.of(context));
            responses.report(runs.get(id(context)), form, ImportRequests.selection(context.request()), target);
            return form == Form.JSON
                    ? "application/json"
                    : form == Form.CSV ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8";
        });
    }

    private void missing(RoutingContext context) {
        answers.file(context, target -> {
            admission.editor(context);
            responses.missing(runs.get(id(context)), target);
            return "application/json";
        });
    }

    private void refused(RoutingContext context) {
        answers.file(context, target -> {
            admission.editor(context);
            responses.refused(runs.get(id(context)), target);
            return "application/octet-stream";
        });
    }

    private void progress(RoutingContext context) {
        var exchange = Exchange.of(context);
        var loop = Vertx.currentContext();
        deadlines.run(
                context,
                cancellation -> {
                    try {
                        admission.editor(context);
                        var id = runs.get(id(context)).id;
                        var opened = new ProgressStream[1];
                        var place =
                                connections.take(Quotas.client(context.request()), () -> Optional.ofNullable(opened[0])
                                        .ifPresent(ProgressStream::dismiss));
                        opened[0] = new ProgressStream(context, loop, threads, id, responses::state, place::leave);
                        loop.runOnContext(now -> {
                            if (exchange.claim()) {
                                exchange.observation().end(GraphQLResponse.begun());
                                opened[0].begin();
                            } else {
                                place.leave();
                            }
                        });
                    } catch (Failure refused) {
                        answers.refuse(exchange, refused);
                    } catch (Refused refused) {
                        exchange.send(refused.response());
                    }
                },
                late -> exchange.send(GraphQLResponse.refusal(503, late)));
    }
}
