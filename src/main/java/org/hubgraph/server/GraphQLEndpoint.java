package org.hubgraph.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.list.ListFiles;
import org.hubgraph.server.list.ListFormat;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.subscription.EventStreams;
import org.hubgraph.server.subscription.SocketOpening;

/**
 * The endpoint {@code /graphql}, which follows the GraphQL over HTTP specification. It replaces the endpoints of
 * SmallRye GraphQL, which return status 200 for invalid documents, run mutations by GET, lose the position of syntax
 * errors and know no limits. Those endpoints are closed.
 */
@ApplicationScoped
class GraphQLEndpoint {
    /** Runs after Quarkus's filters: CORS has order -300, permissions -100. */
    private static final int FIRST = -50;
    /** Runs before SmallRye's WebSocket endpoint, which has order -99. */
    private static final int CLOSED = -100;

    private final Identities identities;
    private final RequestValidation validation;
    private final Stages stages;
    private final Deadlines deadlines;
    private final Exchanges exchanges;
    private final Bodies bodies;
    private final Limits limits;
    private final EventStreams events;
    private final SocketOpening sockets;
    private final ListFiles files;
    private final Optional<String> playground;

    GraphQLEndpoint(
            Identities identities,
            RequestValidation validation,
            Stages stages,
            Deadlines deadlines,
            Exchanges exchanges,
            Bodies bodies,
            Limits limits,
            EventStreams events,
            SocketOpening sockets,
            ListFiles files,
            @ConfigProperty(name = "hubgraph.playground.enabled") boolean interactive,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String playground) {
        this.identities = identities;
        this.validation = validation;
        this.stages = stages;
        this.deadlines = deadlines;
        this.exchanges = exchanges;
        this.bodies = bodies;
        this.limits = limits;
        this.events = events;
        this.sockets = sockets;
        this.files = files;
        this.playground = interactive ? Optional.of(playground) : Optional.empty();
    }

    void add(@Observes Router router, @ConfigProperty(name = "quarkus.smallrye-graphql.root-path") String theirs) {
        router.route(theirs + "*").order(CLOSED).handler(context -> context.fail(404));
        router.route(Endpoints.GRAPHQL).order(FIRST).handler(this::admit);
        router.post(Endpoints.GRAPHQL).order(FIRST + 1).handler(this::post);
        router.get(Endpoints.GRAPHQL).order(FIRST + 1).handler(this::get);
        router.head(Endpoints.GRAPHQL).order(FIRST + 1).handler(this::get);
    }

    /** Refuses a request by its head, before the body is read. */
    private void admit(RoutingContext context) {
        var request = context.request();
        var exchange = exchanges.begin(context);
        boolean post = request.method() == HttpMethod.POST;
        try {
            exchange.quota().takeRequest();
        } catch (LimitExceeded wait) {
            exchange.refuse(429, wait);
            return;
        }
        if (SocketOpening.isAskedFor(request)) {
            sockets.open(context);
        } else if (playground.isPresent() && isBrowser(request)) {
            // Somebody has followed a link to the endpoint.
            exchange.send(new GraphQLResponse(303, false, List.of(), Buffer.buffer(), Map.of())
                    .with("Location", playground.get()));
        } else if (!post && !exchange.isGet()) {
            exchange.refuseMethod("Use POST, or GET for queries.", "GET, HEAD, POST");
        } else if (!exchange.isAcceptable() && !ListFormat.isChosen(exchange)) {
            exchange.refuse(
                    406,
                    new Invalid(
                            "Set Accept to application/graphql-response+json or application/json, to text/event-stream"
                                    + " for events, or to text/csv or another type of files for a list."));
            // This check also prevents cross-site request forgery with credentials that a browser has stored: an HTML
            // form cannot send JSON, and CORS stops scripts of other origins, because no other origin is allowed.
        } else if (post && !MediaType.isJson(request.getHeader("Content-Type"))) {
            exchange.refuse(
                    415, new Invalid("Send the request as JSON in UTF-8, with Content-Type: application/json."));
        } else if (post && !Bodies.isUnderstood(context)) {
            exchange.refuseCoding();
        } else {
            if (post) {
                deadlines.ofBody(context);
            }
            context.next();
        }
    }

    /** Whether a browser opens the address as a page, without a query. */
    private static boolean isBrowser(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return request.method() == HttpMethod.GET
                && request.query() == null
                && accept != null
                && accept.startsWith("text/html");
    }

    private void post(RoutingContext context) {
        bodies.read(
                context,
                body -> run(context, true, () -> {
                    byte[] unpacked = body.unpacked();
                    return () -> GraphQLRequest.ofBody(unpacked, limits);
                }));
    }

    private void get(RoutingContext context) {
        String query = context.request().query();
        run(context, false, () -> () -> GraphQLRequest.ofUrl(query, limits));
    }

    /** A request whose body may still be compressed. */
    private interface Packed {
        Supplier<GraphQLRequest> unpacked() throws Refused;
    }

    private void run(RoutingContext context, boolean post, Packed packed) {
        var exchange = Exchange.of(context);
        deadlines.run(
                context,
                cancellation -> {
                    try {
                        run(context, exchange, post, packed.unpacked(), cancellation);
                    } catch (Refused refused) {
                        send(exchange, refused.response());
                    } catch (Unauthenticated wrong) {
                        send(exchange, GraphQLResponse.refusal(401, wrong));
                    } catch (RuntimeException unexpected) {
                        send(exchange, GraphQLResponse.broken(unexpected));
                    }
                },
                late -> exchange.send(GraphQLResponse.refusal(503, late)));
    }

    private void run(
            RoutingContext context,
            Exchange exchange,
            boolean post,
            Supplier<GraphQLRequest> request,
            Cancellation cancellation)
            throws Refused {
        var format = format(exchange);
        var transport = transport(post, format.isEmpty() && exchange.takesEvents());
        var observation = exchange.observation();
        var caller = new Caller(
                identities.of(context),
                exchange.quota(),
                exchange.request().getHeader("Idempotency-Key"),
                exchange.request().getHeader(Replica.HEADER));
        if (format.isPresent()) {
            try {
                var list = validation.admit(request, transport, observation, caller, cancellation);
                files.send(context, list, format.get(), caller, cancellation);
            } catch (Refused refused) {
                throw new Refused(refused.response().asRefusal());
            }
            return;
        }
        var admitted = validation.admit(request, transport, observation, caller, cancellation);
        if (admitted.isSubscription()) {
            events.follow(context, admitted, caller, cancellation);
        } else {
            send(exchange, stages.run(admitted, transport, exchange, observation, caller, cancellation));
        }
    }

    private static Optional<ListFormat> format(Exchange exchange) throws Refused {
        try {
            return ListFormat.of(exchange);
        } catch (Invalid unknown) {
            throw new Refused(GraphQLResponse.refusal(400, unknown));
        }
    }

    private static Transport transport(boolean post, boolean events) {
        if (events) {
            return post ? Transport.POST_EVENTS : Transport.GET_EVENTS;
        }
        return post ? Transport.POST : Transport.GET;
    }

    /**
     * Sends a response as JSON, or as events to a client that accepts nothing else. A request that is not well-formed
     * gets JSON with its status.
     */
    private void send(Exchange exchange, GraphQLResponse response) {
        if (response.understood() && exchange.takesEvents() && !exchange.takesJson()) {
            EventStreams.once(exchange, response);
        } else if (response.status() == 401) {
            exchange.send(response.with("WWW-Authenticate", identities.challenge()));
        } else {
            exchange.send(response);
        }
    }
}
