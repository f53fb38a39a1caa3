package org.hubgraph.http;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import org.hubgraph.execution.Execution;
import org.hubgraph.execution.Introspection;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.limit.Limits;
import org.hubgraph.replica.Replica;

/**
 * The door at {@code /graphql}: GraphQL over HTTP. It stands in front of the one that SmallRye brings, which answers
 * wrong documents with status 200, runs mutations by GET and loses the place of syntax errors.
 */
@ApplicationScoped
class GraphQLRoute {
    private static final String PATH = "/graphql";
    private static final String SCHEMA = "/graphql/schema.graphql";
    /** Ahead of the route that SmallRye brings, behind Quarkus's filters: CORS is at -300, permissions are at -100. */
    private static final int FIRST = -50;

    private final Identities identities;
    private final RequestRun requests;
    private final Execution execution;
    private final Deadlines deadlines;
    private final Quotas quotas;
    private final RequestMetrics metrics;
    private final Limits limits;
    private final Introspection introspection;

    GraphQLRoute(
            Identities identities,
            RequestRun requests,
            Execution execution,
            Deadlines deadlines,
            Quotas quotas,
            RequestMetrics metrics,
            Limits limits,
            Introspection introspection) {
        this.identities = identities;
        this.requests = requests;
        this.execution = execution;
        this.deadlines = deadlines;
        this.quotas = quotas;
        this.metrics = metrics;
        this.limits = limits;
        this.introspection = introspection;
    }

    void add(@Observes Router router) {
        var bodies = BodyHandler.create(false).setBodyLimit(limits.requestBodyBytes());
        router.route(PATH).order(FIRST).handler(this::admit);
        router.post(PATH).order(FIRST + 1).handler(bodies).handler(this::post).failureHandler(this::unreadable);
        router.get(PATH).order(FIRST + 1).handler(this::get);
        router.get(SCHEMA).order(FIRST).handler(this::schema);
    }

    private void schema(RoutingContext context) {
        if (!introspection.enabled()) {
            context.fail(404);
            return;
        }
        deadlines.run(context, cancellation -> context.response()
                .putHeader("Content-Type", "application/graphql; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(execution.schemaText()));
    }

    /** What can be refused before the body is read. */
    private void admit(RoutingContext context) {
        var request = context.request();
        var exchange = Exchange.begin(context, quotas.of(request), metrics.begin());
        boolean post = request.method() == HttpMethod.POST;
        try {
            exchange.quota().takeRequest();
        } catch (LimitExceeded wait) {
            exchange.refuse(429, wait);
            return;
        }
        if (!post && request.method() != HttpMethod.GET) {
            context.response().putHeader("Allow", "GET, POST");
            exchange.refuse(405, new Invalid("Use POST, or GET for queries."));
        } else if (!exchange.isAcceptable()) {
            exchange.refuse(406, new Invalid("Accept application/graphql-response+json or application/json."));
            // This is also what keeps pages of other origins from writing in the name of somebody whose browser knows a
            // password:
            // a form cannot send JSON, and a script that would is not let through by CORS, which allows no other
            // origin.
        } else if (post && !MediaType.isJson(request.getHeader("Content-Type"))) {
            exchange.refuse(415, new Invalid("Send the request as JSON: Content-Type: application/json, in UTF-8."));
        } else {
            if (post) {
                deadlines.ofBody(context);
            }
            context.next();
        }
    }

    private void post(RoutingContext context) {
        var body = context.body().buffer();
        answer(context, () -> GraphQLRequest.ofBody(body == null ? new byte[0] : body.getBytes(), limits), true);
    }

    private void get(RoutingContext context) {
        answer(context, () -> GraphQLRequest.ofUrl(context.request()::getParam, limits), false);
    }

    private void answer(RoutingContext context, Supplier<GraphQLRequest> request, boolean post) {
        var exchange = Exchange.of(context);
        deadlines.run(context, cancellation -> {
            Answer answer;
            try {
                var caller = new Caller(
                        identities.of(context),
                        exchange.quota(),
                        exchange.request().getHeader("Idempotency-Key"),
                        exchange.request().getHeader(Replica.HEADER));
                var transport = post ? Transport.POST : Transport.GET;
                answer = requests.answer(request, transport, exchange, caller, cancellation);
            } catch (Unauthenticated wrong) {
                answer = Answer.refusal(401, wrong);
            } catch (RuntimeException unexpected) {
                answer = Answer.broken(unexpected);
            }
            exchange.send(answer.status() == 401 ? answer.with("WWW-Authenticate", identities.challenge()) : answer);
        });
    }

    private void unreadable(RoutingContext context) {
        var exchange = Exchange.of(context);
        if (context.statusCode() == 413) {
            exchange.refuse(
                    413,
                    new LimitExceeded(
                            "request-body-bytes",
                            "The body has more than " + limits.requestBodyBytes() + " bytes",
                            limits.requestBodyBytes(),
                            "Ask for less, or in several requests."));
        } else {
            exchange.refuse(400, new Invalid("The body cannot be read."));
        }
    }
}
