package org.hubgraph.server.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotFound;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.registry.reconciliation.ReconciliationMessages;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.document.Utf8;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.Responder;
import org.hubgraph.server.page.PreviewPage;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The endpoint {@code /reconcile} and the paths below it. Requests read only and need no credentials. They pass the same
 * quotas, memory budgets and deadlines as those to {@code /graphql}. Credentials are ignored, so that a page of another
 * origin learns nothing with those of a browser.
 */
@ApplicationScoped
class ReconciliationEndpoint {
    private static final int FIRST = -50;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Objects that a query is charged with, for the candidates that are compared, and suggestions of entries, for those. */
    private static final int OBJECTS_OF_QUERY = 20;

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    private final ReconciliationMessages messages;
    private final Exchanges exchanges;
    private final Bodies bodies;
    private final Deadlines deadlines;
    private final Responder responder;

    ReconciliationEndpoint(
            ReconciliationMessages messages,
            Exchanges exchanges,
            Bodies bodies,
            Deadlines deadlines,
            Responder responder) {
        this.messages = messages;
        this.exchanges = exchanges;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.responder = responder;
    }

    void add(@Observes Router router) {
        at(router, "", context -> (parameters, check) -> service(context, parameters, check));
        at(router, "/suggest/entity", context -> (parameters, check) -> {
            Exchange.of(context).quota().takeObjects(OBJECTS_OF_QUERY);
            return json(
                    messages.entities(parameters.get("prefix"), parameters.get("type"), number(parameters, "cursor")));
        });
        at(
                router,
                "/suggest/type",
                context -> (parameters, check) ->
                        json(messages.types(parameters.get("prefix"), number(parameters, "cursor"))));
        at(
                router,
                "/suggest/property",
                context -> (parameters, check) ->
                        json(messages.properties(parameters.get("prefix"), number(parameters, "cursor"))));
        at(
                router,
                "/properties",
                context -> (parameters, check) ->
                        json(messages.proposal(parameters.get("type"), number(parameters, "limit"))));
        at(router, "/preview", context -> (parameters, check) -> {
            Exchange.of(context).quota().takeObjects(1);
            return preview(parameters.get("id"));
        });
    }

    /** A response for the parameters of a request, made in a transaction. */
    private interface Work {
        /** @param check throws an exception when the time of the request is over */
        GraphQLResponse response(Map<String, String> parameters, Runnable check);
    }

    private void at(Router router, String path, Function<RoutingContext, Work> work) {
        router.route(Endpoints.RECONCILE + path).order(FIRST).handler(context -> admit(context, work.apply(context)));
    }

    private void admit(RoutingContext context, Work work) {
        var request = context.request();
        var exchange = exchanges.begin(context);
        boolean post = request.method() == HttpMethod.POST;
        if (!METHODS.contains(request.method())) {
            exchange.refuseMethod("Use GET or POST.", "GET, HEAD, POST");
        } else if (!post) {
            String query = request.query();
            run(context, () -> UrlParameters.of(query), work);
        } else if (!isForm(request.getHeader("Content-Type"))) {
            exchange.refuse(415, new Invalid("Send parameters with Content-Type: " + FORM + "."));
        } else if (!Bodies.isUnderstood(context)) {
            exchange.refuseCoding();
        } else {
            deadlines.ofBody(context);
            bodies.read(context, body -> run(context, () -> form(body.unpacked()), work));
        }
    }

    private static boolean isForm(String contentType) {
        return contentType != null && contentType.split(";")[0].strip().equalsIgnoreCase(FORM);
    }

    private static Map<String, String> form(byte[] body) {
        String text = Utf8.decoded(body);
        if (text == null) {
            throw new Invalid("The body is not UTF-8.");
        }
        return UrlParameters.of(text);
    }

    /** Parameters that may still be compressed. */
    private interface Parameters {
        Map<String, String> read() throws Refused;
    }

    private void run(RoutingContext context, Parameters parameters, Work work) {
        responder.run(
                context,
                cancellation -> {
                    var given = parameters.read();
                    return inTransaction(() -> work.response(given, cancellation::check));
                },
                failure -> GraphQLResponse.refusal(status(failure), failure));
    }

    private static int status(Failure failure) {
        if (failure instanceof TimedOut) {
            return 503;
        }
        return failure instanceof LimitExceeded ? 429 : failure instanceof NotFound ? 404 : 400;
    }

    private interface Reading {
        GraphQLResponse response();
    }

    /** One transaction, so that all statements see one snapshot; it is rolled back, because nothing is written. */
    private static GraphQLResponse inTransaction(Reading reading) {
        var scope = Arc.container().requestContext();
        scope.activate();
        try {
            QuarkusTransaction.begin();
            try {
                return reading.response();
            } finally {
                QuarkusTransaction.rollback();
            }
        } finally {
            scope.terminate();
        }
    }

    private GraphQLResponse service(RoutingContext context, Map<String, String> parameters, Runnable check) {
        var quota = Exchange.of(context).quota();
        String queries = parameters.get("queries");
        if (queries != null) {
            quota.takeObjects(OBJECTS_OF_QUERY);
            var results = messages.queries(queries, check);
            quota.chargeObjects((long) OBJECTS_OF_QUERY * Math.max(0, results.size() - 1));
            return json(results);
        }
        String extend = parameters.get("extend");
        if (extend != null) {
            quota.takeObjects(1);
            var extension = messages.extension(extend);
            long rows = ((Map<?, ?>) extension.get("rows")).size();
            quota.chargeObjects(Math.max(0, rows - 1));
            return json(extension);
        }
        return json(messages.manifest(origin(context)));
    }

    /** The origin that the client used, as trusted proxies forward it. */
    private static String origin(RoutingContext context) {
        return context.request().scheme() + "://" + context.request().authority();
    }

    private GraphQLResponse preview(String id) {
        return messages.preview(id)
                .map(preview -> ok(Buffer.buffer(PreviewPage.html(preview)))
                        .with("Content-Type", "text/html; charset=utf-8")
                        .with("Content-Security-Policy", PreviewPage.POLICY)
                        .with("Referrer-Policy", "no-referrer"))
                .orElseThrow(() -> new NotFound("There is no entry with this id."));
    }

    private static Integer number(Map<String, String> parameters, String name) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException other) {
            throw new Invalid(name + " must be a number.");
        }
    }

    private static GraphQLResponse json(Map<String, Object> message) {
        try {
            return ok(Buffer.buffer(JSON.writeValueAsBytes(message))).with("Content-Type", "application/json");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GraphQLResponse ok(Buffer body) {
        return new GraphQLResponse(200, true, List.of(), body, Map.of());
    }
}
