package org.hubgraph.http;

import java.util.concurrent.ExecutorService;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import org.hubgraph.execution.Execution;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

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

    private final RequestRun requests;
    private final Execution execution;
    private final ExecutorService executor;
    private final Limits limits;

    GraphQLRoute(RequestRun requests, Execution execution, ExecutorService executor, Limits limits) {
        this.requests = requests;
        this.execution = execution;
        this.executor = executor;
        this.limits = limits;
    }

    void add(@Observes Router router) {
        var bodies = BodyHandler.create(false).setBodyLimit(limits.requestBodyBytes());
        router.route(PATH).order(FIRST).handler(this::admit);
        router.post(PATH).order(FIRST + 1).handler(bodies).handler(this::post).failureHandler(this::tooLarge);
        router.get(PATH).order(FIRST + 1).handler(this::get);
        router.get(SCHEMA).order(FIRST).handler(this::schema);
    }

    private void schema(RoutingContext context) {
        executor.execute(() -> context.response()
                .putHeader("Content-Type", "application/graphql; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(execution.schemaText()));
    }

    /** What can be refused before the body is read. */
    private void admit(RoutingContext context) {
        var request = context.request();
        boolean post = request.method() == HttpMethod.POST;
        if (!post && request.method() != HttpMethod.GET) {
            context.response().putHeader("Allow", "GET, POST");
            refuse(context, 405, new Invalid("Use POST, or GET for queries."));
        } else if (MediaType.accepted(request.getHeader("Accept")) == null) {
            refuse(context, 406, new Invalid("Accept application/graphql-response+json or application/json."));
        } else if (post && !MediaType.isJson(request.getHeader("Content-Type"))) {
            refuse(context, 415, new Invalid("Send the request as JSON: Content-Type: application/json, in UTF-8."));
        } else {
            context.next();
        }
    }

    private void post(RoutingContext context) {
        var body = context.body().buffer();
        answer(context, () -> GraphQLRequest.ofBody(body == null ? new byte[0] : body.getBytes()), true);
    }

    private void get(RoutingContext context) {
        HttpServerRequest request = context.request();
        answer(context, () -> GraphQLRequest.ofUrl(request::getParam), false);
    }

    private void answer(
            RoutingContext context, java.util.function.Supplier<GraphQLRequest> request, boolean mutations) {
        String accepted = MediaType.accepted(context.request().getHeader("Accept"));
        executor.execute(() -> send(context, accepted, requests.answer(request, mutations)));
    }

    private void tooLarge(RoutingContext context) {
        if (context.statusCode() == 413) {
            refuse(
                    context,
                    413,
                    new LimitExceeded(
                            "The body has more than " + limits.requestBodyBytes() + " bytes, the most that are read."));
        } else {
            refuse(context, 400, new Invalid("The body cannot be read."));
        }
    }

    private void refuse(RoutingContext context, int status, Failure reason) {
        String accepted = MediaType.accepted(context.request().getHeader("Accept"));
        send(context, accepted == null ? MediaType.JSON : accepted, requests.refusal(status, reason));
    }

    private static void send(RoutingContext context, String mediaType, Answer answer) {
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        // A well-formed answer in plain JSON is 200 whatever it says: that is what clients of old expect.
        boolean always200 = mediaType.equals(MediaType.JSON) && answer.understood();
        response.setStatusCode(always200 ? 200 : answer.status())
                .putHeader("Content-Type", mediaType + "; charset=utf-8")
                .putHeader("Vary", "Accept, Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (answer.status() == 405) {
            response.putHeader("Allow", "POST");
        }
        response.end(answer.body());
    }
}
