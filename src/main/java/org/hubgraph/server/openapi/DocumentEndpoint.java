package org.hubgraph.server.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.document.ParsedOperations;
import org.hubgraph.server.document.ParsedOperations.Parsed;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.list.ListFiles;
import org.hubgraph.server.list.ListFormat;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The paths {@code /d/NAME}: each runs the example query of that name. Requests pass the stages of a GET of {@code
 * /graphql}, so quotas, caches and conditional requests apply. A response with an error has its status and no data.
 */
@ApplicationScoped
class DocumentEndpoint {
    private static final int FIRST = -50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNPROCESSABLE = 422;
    /** A response in which all root fields are null is not longer: names of fields are short. */
    private static final int MOST_NULLS = 512;

    private final ParsedOperations operations;
    private final Execution execution;
    private final Identities identities;
    private final RequestValidation validation;
    private final Stages stages;
    private final ListFiles files;
    private final Exchanges exchanges;
    private final Deadlines deadlines;

    DocumentEndpoint(
            ParsedOperations operations,
            Execution execution,
            Identities identities,
            RequestValidation validation,
            Stages stages,
            ListFiles files,
            Exchanges exchanges,
            Deadlines deadlines) {
        this.operations = operations;
        this.execution = execution;
        this.identities = identities;
        this.validation = validation;
        this.stages = stages;
        this.files = files;
        this.exchanges = exchanges;
        this.deadlines = deadlines;
    }

    void add(@Observes Router router) {
        router.route(Endpoints.DOCUMENTS + "/:name").order(FIRST).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        var exchange = exchanges.begin(context);
        var method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            exchange.refuseMethod("Use GET or HEAD for this path.", "GET, HEAD");
        } else if (!exchange.takesJson() && !ListFormat.isChosen(exchange)) {
            exchange.refuse(406, new Invalid("Set Accept to application/json, or to text/csv for a list."));
        } else {
            deadlines.run(
                    context,
                    cancellation -> run(context, exchange, cancellation),
                    late -> exchange.send(GraphQLResponse.refusal(503, late)));
        }
    }

    private void run(RoutingContext context, Exchange exchange, Cancellation cancellation) {
        try {
            var found = operations.named(context.pathParam("name")).filter(Parsed::isQuery);
            if (found.isEmpty()) {
                exchange.refuse(
                        404, new NotFound("There is no document with this name. See " + Endpoints.OPENAPI + "."));
            } else {
                respond(context, exchange, found.get(), cancellation);
            }
        } catch (Refused refused) {
            exchange.send(refusal(refused.response()));
        } catch (Unauthenticated wrong) {
            exchange.send(GraphQLResponse.refusal(401, wrong).with("WWW-Authenticate", identities.challenge()));
        } catch (Invalid malformed) {
            exchange.refuse(400, malformed);
        } catch (RuntimeException unexpected) {
            exchange.send(GraphQLResponse.broken(unexpected));
        }
    }

    private void respond(RoutingContext context, Exchange exchange, Parsed operation, Cancellation cancellation)
            throws Refused {
        Optional<ListFormat> format = ListFormat.of(exchange);
        var variables = QueryParameters.variables(
                execution.schema(), operation.definition(), context.request().query());
        var observation = exchange.observation();
        var caller = new Caller(
                identities.of(context),
                exchange.quota(),
                null,
                exchange.request().getHeader(Replica.HEADER));
        var request = new GraphQLRequest(null, operation.name(), null, null, variables);
        var admitted = validation.admit(() -> request, Transport.GET, observation, caller, cancellation);
        if (format.isPresent()) {
            files.send(context, admitted, format.get(), caller, cancellation);
            return;
        }
        var response = stages.run(admitted, Transport.GET, exchange, observation, caller, cancellation);
        if (!response.isNotModified()
                && (response.status() != 200 || !response.errors().isEmpty())) {
            throw new Refused(response);
        }
        if (isNothing(response)) {
            exchange.refuse(404, new NotFound("The registry has nothing for these parameters."));
        } else {
            exchange.send(response);
        }
    }

    /** The status of wrong parameters is always 400: 422 is that of a draft about other requests, those of GraphQL. */
    private static GraphQLResponse refusal(GraphQLResponse response) {
        var refusal = response.asRefusal();
        return refusal.status() == UNPROCESSABLE
                ? new GraphQLResponse(400, false, refusal.errors(), refusal.body(), refusal.headers())
                : refusal;
    }

    /** Whether each root field is null: the objects that the parameters name do not exist. */
    private static boolean isNothing(GraphQLResponse response) {
        if (response.isNotModified() || response.body().length() > MOST_NULLS) {
            return false;
        }
        try {
            var data = JSON.readTree(response.body().getBytes()).path("data");
            return StreamSupport.stream(data.spliterator(), false).allMatch(JsonNode::isNull);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
