package org.hubgraph.server.federation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.parser.InvalidSyntaxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.DocumentReader;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.http.Bodies;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Exchanges;
import org.hubgraph.server.http.MediaType;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The endpoint {@code /subgraph}, for the gateway of a supergraph. It takes the requests of {@code /graphql} by POST, and
 * the fields {@code _service} and {@code _entities}. All pass the same stages.
 */
@ApplicationScoped
class SubgraphEndpoint {
    private static final int FIRST = -50;
    private static final String SERVICE = "_service";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FederationSettings settings;
    private final SubgraphSchema schema;
    private final Execution execution;
    private final DocumentReader documents;
    private final RequestValidation validation;
    private final Stages stages;
    private final Identities identities;
    private final Exchanges exchanges;
    private final Bodies bodies;
    private final Deadlines deadlines;
    private final Limits limits;

    SubgraphEndpoint(
            FederationSettings settings,
            SubgraphSchema schema,
            Execution execution,
            DocumentReader documents,
            RequestValidation validation,
            Stages stages,
            Identities identities,
            Exchanges exchanges,
            Bodies bodies,
            Deadlines deadlines,
            Limits limits) {
        this.settings = settings;
        this.schema = schema;
        this.execution = execution;
        this.documents = documents;
        this.validation = validation;
        this.stages = stages;
        this.identities = identities;
        this.exchanges = exchanges;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.limits = limits;
    }

    void add(@Observes Router router) {
        if (settings.enabled()) {
            router.route(Endpoints.SUBGRAPH).order(FIRST).handler(this::admit);
        }
    }

    private void admit(RoutingContext context) {
        var exchange = exchanges.begin(context);
        if (context.request().method() != HttpMethod.POST) {
            exchange.refuseMethod("Use POST.", "POST");
        } else if (!MediaType.isJson(context.request().getHeader("Content-Type")) || !exchange.takesJson()) {
            exchange.refuse(415, new Invalid("Send and accept JSON in UTF-8."));
        } else if (!Bodies.isUnderstood(context)) {
            exchange.refuseCoding();
        } else {
            deadlines.ofBody(context);
            bodies.read(
                    context,
                    body -> deadlines.run(
                            context,
                            cancellation -> exchange.send(response(context, exchange, body, cancellation)),
                            late -> exchange.send(GraphQLResponse.refusal(503, late))));
        }
    }

    private GraphQLResponse response(
            RoutingContext context, Exchange exchange, Bodies.Body body, Cancellation cancellation) {
        try {
            var request = GraphQLRequest.ofBody(body.unpacked(), limits);
            var caller = new Caller(
                    identities.of(context),
                    exchange.quota(),
                    exchange.request().getHeader("Idempotency-Key"),
                    exchange.request().getHeader(Replica.HEADER));
            return response(request, exchange, caller, cancellation);
        } catch (Refused refused) {
            return refused.response();
        } catch (Unauthenticated wrong) {
            return GraphQLResponse.refusal(401, wrong).with("WWW-Authenticate", identities.challenge());
        } catch (TimedOut late) {
            return GraphQLResponse.refusal(503, late);
        } catch (Failure malformed) {
            return GraphQLResponse.refusal(400, malformed);
        } catch (InvalidSyntaxException malformed) {
            return GraphQLResponse.invalid(400, malformed);
        } catch (RuntimeException unexpected) {
            return GraphQLResponse.broken(unexpected);
        }
    }

    private GraphQLResponse response(
            GraphQLRequest request, Exchange exchange, Caller caller, Cancellation cancellation) throws Refused {
        String text = request.query();
        if (text == null || !text.contains(SERVICE) && !text.contains(EntityDocument.ENTITIES)) {
            return run(request, exchange, caller, cancellation);
        }
        var document = documents.read(text, cancellation);
        var operation = operation(document, request.operationName());
        var roots = operation.getSelectionSet().getSelections();
        if (roots.stream().allMatch(root -> isField(root, SERVICE) || isField(root, "__typename"))) {
            return service(operation);
        }
        if (roots.stream().noneMatch(root -> isField(root, EntityDocument.ENTITIES))) {
            return run(request, exchange, caller, cancellation);
        }
        return entities(request, document, operation, Map.of(), exchange, caller, cancellation);
    }

    /** @param merged as for {@link EntityDocument}; if it is empty, merged slugs are looked for */
    private GraphQLResponse entities(
            GraphQLRequest request,
            Document document,
            OperationDefinition operation,
            Map<Representations.Key, Representations.Key> merged,
            Exchange exchange,
            Caller caller,
            Cancellation cancellation)
            throws Refused {
        int most = Math.min(limits.nodesIds(), limits.pageEdges());
        var entities = new EntityDocument(
                execution.schema(), most, limits.rootFields(), document, operation, request.variables(), merged);
        String rewritten = entities.text();
        var response = run(
                new GraphQLRequest(rewritten, null, null, operation.getName(), entities.variables()),
                exchange,
                caller,
                cancellation);
        if (!response.isOfRun()) {
            return response;
        }
        var found = new EntityResponse(response, entities.entities(), most);
        if (merged.isEmpty()) {
            var ids = merged(found.unknownSlugs(), exchange, caller, cancellation);
            if (!ids.isEmpty()) {
                return entities(request, document, operation, ids, exchange, caller, cancellation);
            }
        }
        try {
            return found.original(limits.responseBytes());
        } catch (LimitExceeded large) {
            return GraphQLResponse.stopped(large);
        }
    }

    /** The ids to which slugs of merged entries lead. Takes one statement for each type, in most requests none. */
    private Map<Representations.Key, Representations.Key> merged(
            List<Representations.Key> slugs, Exchange exchange, Caller caller, Cancellation cancellation)
            throws Refused {
        var possible = slugs.stream().filter(MergedSlugs::isPossible).toList();
        int atOnce = Math.max(1, Math.min(limits.rootFields(), limits.documentAliases()));
        var ids = new HashMap<Representations.Key, Representations.Key>();
        for (int i = 0; i < possible.size(); i += atOnce) {
            var some = new MergedSlugs(possible.subList(i, Math.min(possible.size(), i + atOnce)));
            ids.putAll(some.ids(run(some.request(), exchange, caller, cancellation)));
        }
        return ids;
    }

    private GraphQLResponse run(GraphQLRequest request, Exchange exchange, Caller caller, Cancellation cancellation)
            throws Refused {
        var observation = exchange.observation();
        var admitted = validation.admit(() -> request, Transport.POST, observation, caller, cancellation);
        return stages.run(admitted, Transport.POST, exchange, observation, caller, cancellation);
    }

    private static OperationDefinition operation(Document document, String name) {
        var operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(each -> name == null || name.equals(each.getName()))
                .toList();
        if (operations.size() != 1) {
            throw new Invalid("operationName must name one operation of the document.");
        }
        return operations.get(0);
    }

    private static boolean isField(Selection<?> selection, String name) {
        return selection instanceof Field field && field.getName().equals(name);
    }

    /** The subgraph's schema, which a gateway or a composer asks for. */
    private GraphQLResponse service(OperationDefinition operation) {
        var body = JSON.createObjectNode();
        var data = body.putObject("data");
        for (Field root : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
            if (root.getName().equals(SERVICE) && root.getSelectionSet() != null) {
                var service = data.putObject(root.getResultKey());
                for (Field field : root.getSelectionSet().getSelectionsOfType(Field.class)) {
                    service.put(field.getResultKey(), field.getName().equals("sdl") ? schema.text() : "_Service");
                }
            } else {
                data.put(root.getResultKey(), "Query");
            }
        }
        try {
            byte[] bytes = BoundedJson.bytes(JSON, body, limits.responseBytes());
            return new GraphQLResponse(200, true, List.of(), Buffer.buffer(bytes), Map.of());
        } catch (LimitExceeded large) {
            return GraphQLResponse.stopped(large);
        }
    }
}
