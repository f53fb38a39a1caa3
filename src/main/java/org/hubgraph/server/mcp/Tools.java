package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectType;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.server.document.Documents;
import org.hubgraph.server.document.ParsedOperations;
import org.hubgraph.server.document.ParsedOperations.Parsed;
import org.hubgraph.server.jsonschema.InputSchemas;

/**
 * The list of tools: four general ones, and the example operations. Assistants read the whole list before the first
 * question, so it has to be short: only queries with one or two simple variables are listed. All others are found with
 * {@code describe}, and can be called by their names as well.
 */
@ApplicationScoped
class Tools {
    private static final int MOST_VARIABLES = 2;
    /** Its questions are about the API rather than about the registry. */
    private static final String TECHNICAL = "frontend developer";

    private final McpSettings settings;
    private final boolean trustedOnly;
    private final ParsedOperations operations;
    private final Execution execution;
    private volatile List<ObjectNode> reading;

    Tools(McpSettings settings, Documents.Settings documents, ParsedOperations operations, Execution execution) {
        this.settings = settings;
        this.trustedOnly = documents.trustedOnly();
        this.operations = operations;
        this.execution = execution;
    }

    /** The tools that a caller may use, always in the same order. */
    List<ObjectNode> list(McpCall call) {
        if (!settings.writes() || !call.isSignedIn()) {
            return reading();
        }
        var all = new ArrayList<>(reading());
        operations.all().stream()
                .filter(each -> each.isMutation() && hasRoles(each, call))
                .map(each -> ToolJson.writing(each.name(), each.source().question(), input(each)))
                .forEach(all::add);
        return all;
    }

    private List<ObjectNode> reading() {
        var known = reading;
        if (known == null) {
            var tools = new ArrayList<ObjectNode>();
            tools.add(ToolJson.search());
            tools.add(ToolJson.describe());
            tools.add(ToolJson.document());
            if (!trustedOnly) {
                tools.add(ToolJson.query());
            }
            operations.all().stream()
                    .filter(this::isListed)
                    .map(each -> ToolJson.reading(each.name(), each.source().question(), input(each)))
                    .forEach(tools::add);
            known = List.copyOf(tools);
            reading = known;
        }
        return known;
    }

    private ObjectNode input(Parsed operation) {
        return InputSchemas.brief(execution.schema(), operation.definition());
    }

    private boolean isListed(Parsed operation) {
        var variables = operation.definition().getVariableDefinitions();
        return operation.isQuery()
                && !operation.source().askedBy().contains(TECHNICAL)
                && !variables.isEmpty()
                && variables.size() <= MOST_VARIABLES
                && variables.stream().noneMatch(this::isObject);
    }

    private boolean isObject(VariableDefinition variable) {
        return execution.schema().getType(InputSchemas.name(variable.getType())) instanceof GraphQLInputObjectType;
    }

    /** Whether the caller has a role that each root field of a mutation requires. */
    private boolean hasRoles(Parsed mutation, McpCall call) {
        return mutation.definition().getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(field -> execution.rolesOfMutation(field.getName()))
                .allMatch(roles -> roles.isEmpty() || roles.stream().anyMatch(call.identity()::hasRole));
    }
}
