package org.hubgraph.server.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.NonNullType;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import io.vertx.core.Vertx;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.graphql.execution.InvalidVariables;
import org.hubgraph.registry.history.ChangeLog.Entry;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.document.ParsedOperations;
import org.hubgraph.server.document.ParsedOperations.Parsed;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.observability.RequestMetrics;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.NoRequest;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Runs the trusted documents of webhooks, as an anonymous client would. If a document has a variable {@code id} or {@code
 * slug} that the webhook does not set, it is that of the changed object.
 */
@ApplicationScoped
class WebhookDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "webhooks";
    private static final String ID = "id";
    private static final String SLUG = "slug";
    private static final Set<String> TEXTS = Set.of("ID", "String");
    private static final String SLUG_OF =
            "query ($id: ID!) { node(id: $id) { ... on Entry { slug } ... on Source { slug } } }";
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final ParsedOperations operations;
    private final Execution execution;
    private final Stages stages;
    private final Deadlines deadlines;
    private final Quotas quotas;
    private final RequestMetrics metrics;
    private final Vertx vertx;

    WebhookDocuments(
            ParsedOperations operations,
            Execution execution,
            Stages stages,
            Deadlines deadlines,
            Quotas quotas,
            RequestMetrics metrics,
            Vertx vertx) {
        this.operations = operations;
        this.execution = execution;
        this.stages = stages;
        this.deadlines = deadlines;
        this.quotas = quotas;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /** The document cannot be run at the moment: the database is not available, or the server is overloaded. */
    static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(String message, Throwable cause) {
            super(message, cause, false, false);
        }
    }

    /**
     * The document was not run to its end, because it took too long or failed. A response without the data of the change
     * must not be taken for its delivery.
     */
    static final class NotRun extends Exception {
        private static final long serialVersionUID = 1L;

        NotRun(String message) {
            super(message, null, false, false);
        }
    }

    /** @throws Invalid if there is no such document, or if it cannot run with these variables */
    void check(String document, Map<String, Object> variables) {
        var operation = operations
                .named(document)
                .filter(Parsed::isQuery)
                .orElseThrow(() -> new Invalid("document must be the name of a trusted document with a query."));
        var declared = names(operation);
        for (String name : variables.keySet()) {
            if (!declared.contains(name)) {
                throw new Invalid("variables has \"" + name + "\", which the document does not declare.");
            }
        }
        var complete = new LinkedHashMap<>(variables);
        filled(operation, variables).forEach(name -> complete.put(name, "an-object"));
        try {
            var prepared = execution.prepare(operation.source().document(), null, complete, new Cancellation());
            if (!prepared.plan().restrictions().isEmpty()) {
                throw new Invalid("document needs a role, which webhooks do not have.");
            }
        } catch (Invalid refused) {
            throw refused;
        } catch (InvalidVariables unfit) {
            var errors = GraphQLResponse.invalid(400, unfit).errors();
            throw new Invalid(
                    "variables do not fit the document: " + errors.get(0).message());
        } catch (RuntimeException unfit) {
            throw new Invalid("variables do not fit the document: " + unfit.getMessage());
        }
    }

    private static List<String> names(Parsed operation) {
        return operation.definition().getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .toList();
    }

    /** The variables of the document that are those of the changed object. */
    private static List<String> filled(Parsed operation, Map<String, Object> variables) {
        return operation.definition().getVariableDefinitions().stream()
                .filter(WebhookDocuments::isText)
                .map(VariableDefinition::getName)
                .filter(name -> !variables.containsKey(name) && (name.equals(ID) || name.equals(SLUG)))
                .toList();
    }

    /** Whether the values of a variable can be ids and slugs: an external id, for example, is an object. */
    private static boolean isText(VariableDefinition variable) {
        var type = variable.getType() instanceof NonNullType required ? required.getType() : variable.getType();
        return type instanceof TypeName named && TEXTS.contains(named.getName());
    }

    /**
     * The response for a change, as JSON; empty if the document needs the slug of an object that has none, or no longer
     * exists.
     */
    Optional<String> response(Webhook webhook, Entry change) throws NotNow, NotRun {
        var operation = operations.named(webhook.document()).filter(Parsed::isQuery);
        if (operation.isEmpty()) {
            // The document of another version of the server.
            return Optional.of("{\"errors\":[{\"message\":\"There is no document with this name any more.\"}]}");
        }
        var variables = variables(webhook);
        for (String name : filled(operation.get(), variables)) {
            var value = name.equals(ID) ? Optional.of(change.objectId()) : slug(change);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variables.put(name, value.get());
        }
        return Optional.of(
                run(operation.get().source().document(), variables).body().toString());
    }

    static Map<String, Object> variables(Webhook webhook) {
        try {
            return JSON.readValue(webhook.variables(), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<String> slug(Entry change) throws NotNow, NotRun {
        try {
            JsonNode data = JSON.readTree(
                    run(SLUG_OF, Map.of(ID, change.objectId())).body().getBytes());
            return Optional.ofNullable(data.at("/data/node/slug").textValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private GraphQLResponse run(String document, Map<String, Object> variables) throws NotNow, NotRun {
        var done = new CompletableFuture<GraphQLResponse>();
        deadlines.run(
                vertx,
                null,
                new Cancellation(),
                cancellation -> done.complete(run(document, variables, cancellation)),
                done::completeExceptionally,
                done::completeExceptionally);
        try {
            var response = done.get();
            if (response.status() == UNAVAILABLE) {
                throw new NotNow("status " + response.status(), null);
            }
            for (var error : response.errors()) {
                if (error.code() == Code.TIMEOUT || error.code() == Code.INTERNAL) {
                    throw new NotRun("the document was not run to its end: " + error.code());
                }
            }
            return response;
        } catch (ExecutionException failed) {
            throw new NotNow("not run", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow("stopping", stopping);
        }
    }

    private GraphQLResponse run(String document, Map<String, Object> variables, Cancellation cancellation) {
        var caller = new Caller(null, quotas.of(CLIENT), null, null);
        var observation = metrics.begin();
        Prepared prepared;
        try {
            prepared = execution.prepare(document, null, variables, cancellation);
        } catch (TimedOut late) {
            throw late;
        } catch (RuntimeException invalid) {
            // The document or the schema of another version of the server.
            return GraphQLResponse.invalid(BAD_REQUEST, invalid);
        }
        var request = new GraphQLRequest(document, null, null, null, variables);
        return stages.runDelivery(
                new Admitted(request, document, prepared),
                new NoRequest(observation, CLIENT),
                observation,
                caller,
                cancellation);
    }
}
