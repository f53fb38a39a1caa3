package org.hubgraph.server.mcp;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The endpoint {@code /mcp} (transport "Streamable HTTP"). It takes one JSON-RPC message in the body of a POST and returns
 * JSON. There are no sessions and no streams, so a GET is refused.
 */
@ApplicationScoped
class McpEndpoint {
    private static final int FIRST = -50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final McpSettings settings;
    private final AllowedOrigins origins;
    private final McpMethods methods;
    private final Identities identities;
    private final Exchanges exchanges;
    private final Bodies bodies;
    private final Deadlines deadlines;

    McpEndpoint(
            McpSettings settings,
            AllowedOrigins origins,
            McpMethods methods,
            Identities identities,
            Exchanges exchanges,
            Bodies bodies,
            Deadlines deadlines) {
        this.settings = settings;
        this.origins = origins;
        this.methods = methods;
        this.identities = identities;
        this.exchanges = exchanges;
        this.bodies = bodies;
        this.deadlines = deadlines;
    }

    void add(@Observes Router router) {
        if (settings.enabled()) {
            router.route(Endpoints.MCP).order(FIRST).handler(this::admit);
        }
    }

    /** Refuses a request by its head, before the body is read. */
    private void admit(RoutingContext context) {
        var request = context.request();
        var exchange = exchanges.begin(context);
        if (!origins.allow(request)) {
            exchange.refuse(403, new Forbidden("Pages of this origin must not send requests to this server."));
        } else if (request.method() != HttpMethod.POST) {
            exchange.refuseMethod("Use POST.", "POST");
        } else if (!exchange.takesJson()) {
            exchange.refuse(406, new Invalid("Set Accept to application/json, text/event-stream."));
        } else if (!MediaType.isJson(request.getHeader("Content-Type"))) {
            exchange.refuse(
                    415, new Invalid("Send the message as JSON in UTF-8, with Content-Type: application/json."));
        } else if (!Bodies.isUnderstood(context)) {
            exchange.refuseCoding();
        } else {
            deadlines.ofBody(context);
            bodies.read(context, body -> run(context, exchange, body));
        }
    }

    private void run(RoutingContext context, Exchange exchange, Bodies.Body body) {
        deadlines.run(
                context,
                cancellation -> exchange.send(response(context, exchange, body, cancellation)),
                late -> exchange.send(GraphQLResponse.refusal(503, late)));
    }

    private GraphQLResponse response(
            RoutingContext context, Exchange exchange, Bodies.Body body, Cancellation cancellation) {
        Object id = null;
        try {
            var message = Message.of(body.unpacked());
            id = message.id();
            if (message.fault() != null) {
                throw message.fault();
            }
            var version = ProtocolVersion.of(context.request(), message);
            var call = new McpCall(exchange, identities.of(context), cancellation);
            if (message.expectsNone()) {
                return new GraphQLResponse(202, false, List.of(), Buffer.buffer(), Map.of());
            }
            return json(200, methods.answer(message, version, call));
        } catch (McpError error) {
            return json(error.status(), error.message(id));
        } catch (Refused refused) {
            return refused.response();
        } catch (Unauthenticated wrong) {
            return GraphQLResponse.refusal(401, wrong).with("WWW-Authenticate", identities.challenge());
        } catch (TimedOut late) {
            return GraphQLResponse.refusal(503, late);
        } catch (RuntimeException unexpected) {
            return GraphQLResponse.broken(unexpected);
        }
    }

    private static GraphQLResponse json(int status, Object message) {
        try {
            return new GraphQLResponse(
                    status, status == 200, List.of(), Buffer.buffer(JSON.writeValueAsBytes(message)), Map.of());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
