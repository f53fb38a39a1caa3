package org.hubgraph.server.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.registry.history.ChangeLog;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.http.OwnOrigin;
import org.hubgraph.server.http.Responder;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.response.GraphQLResponse;

/** The endpoint {@code /webhooks} and the paths below it. All of them require the role of an administrator. */
@ApplicationScoped
class WebhookEndpoint {
    private static final int FIRST = -50;
    private static final String ADMIN = "admin";
    private static final String ONE = "/:id";
    private static final String LETTERS = "/:id/dead-letters";
    private static final int LISTED = 100;
    private static final Map<Code, Integer> STATUS = Map.of(
            Code.UNAUTHENTICATED, 401,
            Code.FORBIDDEN, 403,
            Code.NOT_FOUND, 404);

    private final WebhookAdministration administration;
    private final WebhookSettings settings;
    private final Identities identities;
    private final Exchanges exchanges;
    private final Bodies bodies;
    private final Deadlines deadlines;
    private final Responder responder;

    WebhookEndpoint(
            WebhookAdministration administration,
            WebhookSettings settings,
            Identities identities,
            Exchanges exchanges,
            Bodies bodies,
            Deadlines deadlines,
            Responder responder) {
        this.administration = administration;
        this.settings = settings;
        this.identities = identities;
        this.exchanges = exchanges;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.responder = responder;
    }

    /** Work for an administrator. */
    private interface Work {
        GraphQLResponse respond(String user);
    }

    void add(@Observes Router router) {
        if (!settings.enabled()) {
            return;
        }
        at(router, "", HttpMethod.GET, context -> run(context, user -> WebhookJson.list(administration.list())));
        at(router, "", HttpMethod.POST, context -> withBody(context, this::create));
        at(
                router,
                ONE,
                HttpMethod.GET,
                context -> run(context, user -> WebhookJson.one(administration.get(id(context)), false)));
        at(router, ONE, HttpMethod.PATCH, context -> withBody(context, (user, input) -> update(context, user, input)));
        at(router, ONE, HttpMethod.DELETE, context -> run(context, user -> delete(context, user)));
        at(router, LETTERS, HttpMethod.GET, context -> run(context, user -> letters(context)));
        at(
                router,
                LETTERS,
                HttpMethod.POST,
                context -> run(
                        context,
                        user -> WebhookJson.number(administration.redeliver(id(context), object(context), user))));
        at(
                router,
                LETTERS,
                HttpMethod.DELETE,
                context -> run(
                        context,
                        user -> WebhookJson.number(administration.discard(id(context), object(context), user))));
        others(router, "", "GET, HEAD, POST");
        others(router, ONE, "GET, HEAD, PATCH, DELETE");
        others(router, LETTERS, "GET, HEAD, POST, DELETE");
    }

    private void at(Router router, String path, HttpMethod method, Consumer<RoutingContext> handler) {
        var route = router.route(method, Endpoints.WEBHOOKS + path).order(FIRST);
        if (method == HttpMethod.GET) {
            route.method(HttpMethod.HEAD);
        }
        route.handler(context -> {
            var exchange = exchanges.begin(context);
            try {
                OwnOrigin.require(context.request(), "Pages of other origins cannot change webhooks.");
                handler.accept(context);
            } catch (Failure refused) {
                exchange.sendAndClose(refusal(refused));
            }
        });
    }

    private void others(Router router, String path, String allowed) {
        router.route(Endpoints.WEBHOOKS + path).order(FIRST + 1).handler(context -> {
            if (!context.response().ended() && Exchange.of(context) == null) {
                exchanges.begin(context).refuseMethod("This path has no such method.", allowed);
            }
        });
    }

    private void run(RoutingContext context, Work work) {
        responder.run(context, cancellation -> work.respond(administrator(context)), this::refusal);
    }

    private void withBody(RoutingContext context, BiFunction<String, WebhookInput, GraphQLResponse> work) {
        if (!MediaType.isJson(context.request().getHeader("Content-Type"))) {
            Exchange.of(context).refuseAndClose(415, new Invalid("Send JSON, with Content-Type: application/json."));
        } else if (!Bodies.isUnderstood(context)) {
            Exchange.of(context).refuseCoding();
        } else {
            deadlines.ofBody(context);
            bodies.read(
                    context,
                    body -> responder.run(
                            context,
                            cancellation -> {
                                String user = administrator(context);
                                return work.apply(user, WebhookInput.of(body.unpacked()));
                            },
                            this::refusal));
        }
    }

    /** The name of the administrator who sends the request. Blocks. */
    private String administrator(RoutingContext context) {
        var identity = identities.of(context);
        if (identity == null) {
            throw new Unauthenticated(
                    "Webhooks require the role " + ADMIN + ". Send credentials in the header Authorization.");
        }
        if (!identity.hasRole(ADMIN)) {
            throw new Forbidden("Webhooks require the role " + ADMIN + ", which you do not have.");
        }
        return identity.getPrincipal().getName();
    }

    private GraphQLResponse create(String user, WebhookInput input) {
        var created = administration.create(input, user);
        return WebhookJson.one(created, true)
                .with("Location", Endpoints.WEBHOOKS + "/" + created.webhook().id());
    }

    private GraphQLResponse update(RoutingContext context, String user, WebhookInput input) {
        return WebhookJson.one(
                administration.update(id(context), input, user), Boolean.TRUE.equals(input.rotateSecret()));
    }

    private GraphQLResponse delete(RoutingContext context, String user) {
        var id = id(context);
        administration.delete(id, user);
        return WebhookJson.deleted(id.toString());
    }

    private GraphQLResponse letters(RoutingContext context) {
        String after = parameter(context, "after");
        var key = after == null
                ? null
                : ChangeLog.keyOf(after)
                        .orElseThrow(() -> new Invalid("after must be the id of a change in this list."));
        return WebhookJson.letters(administration.letters(id(context), key, LISTED));
    }

    private static UUID id(RoutingContext context) {
        String text = context.pathParam("id");
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            // Unknown, like an id that no webhook has.
        }
        throw new NotFound("There is no webhook with this id.");
    }

    /** The object of the parameter; null for all. */
    private static UUID object(RoutingContext context) {
        String given = parameter(context, "subjectId");
        return given == null
                ? null
                : ChangeLog.objectOf(given).orElseThrow(() -> new Invalid("subjectId must be the id of an object."));
    }

    /** The value of the one parameter of a path, null if it is left out. A misspelled one would mean all dead letters. */
    private static String parameter(RoutingContext context, String name) {
        var given = UrlParameters.all(context.request().query());
        for (String other : given.keySet()) {
            if (!other.equals(name)) {
                throw new Invalid("There is no parameter \"" + other + "\" here. Parameter: " + name + ".");
            }
        }
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Invalid(name + " is given twice.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private GraphQLResponse refusal(Failure reason) {
        int status = STATUS.getOrDefault(reason.code(), 400);
        var response = GraphQLResponse.refusal(status, reason);
        return status == 401 ? response.with("WWW-Authenticate", identities.challenge()) : response;
    }
}
