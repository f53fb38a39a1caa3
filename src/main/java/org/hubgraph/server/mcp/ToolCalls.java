package org.hubgraph.server.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import graphql.language.VariableDefinition;

import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.document.ParsedOperations;
import org.hubgraph.server.document.ParsedOperations.Parsed;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.RequestValidation;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.GraphQLResponse;

/** Runs tools. Operations pass the stages of {@code /graphql}, with its quotas, limits, deadlines and caches. */
@ApplicationScoped
class ToolCalls {
    private final McpSettings settings;
    private final ParsedOperations operations;
    private final RequestValidation validation;
    private final Stages stages;
    private final Execution execution;
    private final SchemaWords words;
    private final Limits limits;
    /** Of the example operations, by name and extent. */
    private final Map<String, Optional<CitedDocument>> cited = new ConcurrentHashMap<>();

    ToolCalls(
            McpSettings settings,
            ParsedOperations operations,
            RequestValidation validation,
            Stages stages,
            Execution execution,
            SchemaWords words,
            Limits limits) {
        this.settings = settings;
        this.operations = operations;
        this.validation = validation;
        this.stages = stages;
        this.execution = execution;
        this.words = words;
        this.limits = limits;
    }

    /**
     * Runs the tool that the parameters of a request name, and adds the members of its result.
     *
     * @throws McpError if there is no such tool, or the parameters are malformed
     */
    void run(Map<String, Object> params, McpCall call, Map<String, Object> result) throws McpError {
        if (!(params.get("name") instanceof String name)) {
            throw McpError.malformedParams("params.name must be a string.");
        }
        Object given = params.get("arguments");
        if (given != null && !(given instanceof Map<?, ?>)) {
            throw McpError.malformedParams("params.arguments must be an object.");
        }
        run(name, Message.object(given), call).addTo(result);
    }

    private ToolResult run(String name, Map<String, Object> arguments, McpCall call) throws McpError {
        return switch (name) {
            case ToolJson.SEARCH ->
                withArguments(
                        arguments,
                        Set.of("text", "types", "first"),
                        () -> ofDocument(SearchDocument.NAME, arguments, call));
            case ToolJson.DESCRIBE -> withArguments(arguments, Set.of("words"), () -> describe(arguments.get("words")));
            case ToolJson.DOCUMENT ->
                withArguments(arguments, Set.of("name", "variables"), () -> ofNamed(arguments, call));
            case ToolJson.QUERY ->
                withArguments(arguments, Set.of("query", "variables", "operationName"), () -> ofQuery(arguments, call));
            default ->
                operation(name)
                        .map(tool -> ofOperation(tool, arguments, call))
                        .orElseThrow(() -> McpError.unknownTool(name));
        };
    }

    private interface Work {
        ToolResult result();
    }

    /** An assistant that misspells an argument should learn it, rather than get the result for another question. */
    private static ToolResult withArguments(Map<String, Object> given, Set<String> known, Work work) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                return ToolResult.failed("There is no argument \"" + name + "\". Arguments: "
                        + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))) + ".");
            }
        }
        return work.result();
    }

    private Optional<Parsed> operation(String name) {
        return operations
                .named(name)
                .filter(operation -> operation.isQuery() || operation.isMutation() && settings.writes());
    }

    private ToolResult ofNamed(Map<String, Object> arguments, McpCall call) {
        if (!(arguments.get("name") instanceof String name)) {
            return ToolResult.failed("name must be a string: the name of a document.");
        }
        Object variables = arguments.get("variables");
        if (variables != null && !(variables instanceof Map<?, ?>)) {
            return ToolResult.failed("variables must be an object.");
        }
        return operation(name)
                .filter(Parsed::isQuery)
                .map(operation -> ofOperation(operation, Message.object(variables), call))
                .orElseGet(() -> ToolResult.failed("There is no document with this name. Find it with describe."));
    }

    private ToolResult ofOperation(Parsed operation, Map<String, Object> arguments, McpCall call) {
        var variables = operation.definition().getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .collect(Collectors.toSet());
        return withArguments(arguments, variables, () -> ofDocument(operation.name(), arguments, call));
    }

    private ToolResult ofDocument(String id, Map<String, Object> variables, McpCall call) {
        return run(parameters("documentId", id, variables), true, call);
    }

    private ToolResult ofQuery(Map<String, Object> arguments, McpCall call) {
        var parameters = parameters("query", arguments.get("query"), arguments.get("variables"));
        parameters.put("operationName", arguments.get("operationName"));
        return run(parameters, false, call);
    }

    private static Map<String, Object> parameters(String name, Object document, Object variables) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put(name, document);
        parameters.put("variables", variables);
        return parameters;
    }

    private ToolResult describe(Object text) {
        if (!(text instanceof String given) || given.isBlank()) {
            return ToolResult.failed("words must be a string that is not blank.");
        }
        // Each word is looked for in all documents, types and fields.
        return given.length() > limits.textCharacters()
                ? ToolResult.failed("words has " + given.length() + " characters; at most " + limits.textCharacters()
                        + " are allowed (limit text-characters). Search for fewer words.")
                : ToolResult.of(words.find(given));
    }

    /** @param trusted whether the request names a trusted document */
    private ToolResult run(Map<String, Object> parameters, boolean trusted, McpCall call) {
        Admitted admitted;
        try {
            // An upper bound of the variables' size, so that it is measured.
            admitted = validation.admit(
                    () -> GraphQLRequest.of(parameters, Integer.MAX_VALUE, limits),
                    Transport.POST,
                    call.exchange().observation(),
                    call.caller(),
                    call.cancellation());
        } catch (Refused refused) {
            return ToolResult.failed(refused.response());
        }
        if (admitted.prepared().plan().isMutation()) {
            return trusted
                    ? ToolResult.of(run(admitted, call))
                    : ToolResult.failed("This tool only reads. Changes have tools of their own, if they are offered.");
        }
        for (var extent : CitedDocument.Extent.values()) {
            var found = trusted
                    ? cited.computeIfAbsent(
                            admitted.request().documentId() + " " + extent, key -> cited(admitted, extent))
                    : cited(admitted, extent);
            var more = found.flatMap(document -> admitted(
                    document,
                    admitted.request().operationName(),
                    admitted.request().variables(),
                    call));
            if (more.isPresent()) {
                var response = run(more.get(), call);
                // A citation that fails must not take its object with it.
                if (response.errors().isEmpty() || response.status() != 200) {
                    return ToolResult.of(response, found.get().fields(), ids -> citations(ids, call));
                }
                break;
            }
        }
        return ToolResult.of(run(admitted, call));
    }

    private GraphQLResponse run(Admitted admitted, McpCall call) {
        var exchange = call.exchange();
        return stages.run(
                admitted, Transport.POST, exchange, exchange.observation(), call.caller(), call.cancellation());
    }

    private Optional<CitedDocument> cited(Admitted admitted, CitedDocument.Extent extent) {
        return CitedDocument.of(execution.schema(), admitted.document(), extent);
    }

    /** The citations of objects by their ids, as far as limits allow it. */
    private Map<String, ArrayNode> citations(List<String> ids, McpCall call) {
        int atOnce = ObjectCitations.atOnce(limits.nodesIds(), limits.responseObjects());
        var read = new LinkedHashMap<String, ArrayNode>();
        for (int i = 0; i < ids.size(); i += atOnce) {
            var some = ids.subList(i, Math.min(ids.size(), i + atOnce));
            var response = admitted(CitedDocument.ofObjects(), null, Map.of("ids", some), call)
                    .map(admitted -> run(admitted, call));
            if (response.isEmpty() || !response.get().errors().isEmpty()) {
                // Citations that cannot be read must not take the data with them.
                break;
            }
            var nodes = ToolResult.data(response.get()).path("nodes");
            for (int j = 0; j < some.size(); j++) {
                if (nodes.path(j).get("citations") instanceof ArrayNode citations) {
                    read.put(some.get(j), citations);
                }
            }
        }
        return read;
    }

    /** Empty if the document exceeds a limit. */
    private Optional<Admitted> admitted(
            CitedDocument document, String operation, Map<String, Object> variables, McpCall call) {
        try {
            var prepared = execution.prepare(document.text(), operation, variables, call.cancellation());
            var request = new GraphQLRequest(document.text(), null, null, operation, variables);
            return Optional.of(new Admitted(request, document.text(), prepared));
        } catch (TimedOut late) {
            throw late;
        } catch (RuntimeException unfit) {
            return Optional.empty();
        }
    }
}
