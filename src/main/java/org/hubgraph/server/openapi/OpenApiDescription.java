package org.hubgraph.server.openapi;

import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.server.document.ParsedOperations;
import org.hubgraph.server.document.ParsedOperations.Parsed;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.jsonschema.InputSchemas;
import org.hubgraph.server.jsonschema.ResultSchemas;
import org.hubgraph.server.list.ListFormat;

/** The example queries as an OpenAPI 3.1 description. */
@ApplicationScoped
class OpenApiDescription {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ParsedOperations operations;
    private final Execution execution;
    private final String version;

    OpenApiDescription(
            ParsedOperations operations,
            Execution execution,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.operations = operations;
        this.execution = execution;
        this.version = version;
    }

    /** Returns the description as JSON. */
    String text() {
        var schema = execution.schema();
        var root = NODES.objectNode().put("openapi", "3.1.0");
        var info = root.putObject("info")
                .put("title", "Hubgraph")
                .put("version", version)
                .put("description", "A registry of innovation hubs. Each path answers one question.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/");
        var security = root.putArray("security");
        security.addObject();
        security.addObject().putArray("basic");
        security.addObject().putArray("bearer");
        var paths = root.putObject("paths");
        var components = root.putObject("components");
        var schemas = components.putObject("schemas");
        var inputs = new InputSchemas(schema, OpenApiParts.SCHEMAS);
        var leaves = new TreeSet<String>();
        operations.all().stream().filter(Parsed::isQuery).forEach(each -> paths.putObject(
                        Endpoints.DOCUMENTS + "/" + each.name())
                .set("get", operation(schema, each, inputs, leaves)));
        leaves.forEach(name -> schemas.set(name, ResultSchemas.leaf(schema, name)));
        inputs.definitions().forEach((name, definition) -> schemas.set(name, definition));
        OpenApiParts.addTo(components);
        return root.toString();
    }

    /** @param leaves receives the names of the scalars and enumerations in the response */
    private ObjectNode operation(GraphQLSchema schema, Parsed document, InputSchemas inputs, Set<String> leaves) {
        var operation = NODES.objectNode()
                .put("operationId", document.definition().getName())
                .put("summary", document.source().question())
                .put("description", "Asked by: " + document.source().askedBy() + ".");
        var parameters = operation.putArray("parameters");
        document.definition().getVariableDefinitions().forEach(variable -> add(schema, variable, inputs, parameters));
        boolean list = isList(schema, document);
        if (list) {
            parameters.add(OpenApiParts.reference("parameters", "Format"));
        }
        parameters.add(OpenApiParts.reference("parameters", "IfNoneMatch"));
        var results = new ResultSchemas(schema, document.document(), OpenApiParts.SCHEMAS);
        var responses = operation.putObject("responses");
        var response = responses.putObject("200").put("description", "The answer.");
        var tag = response.putObject("headers").putObject("ETag").put("description", "Changes with the registry.");
        tag.putObject("schema").put("type", "string");
        var content = response.putObject("content");
        var body = content.putObject("application/json").putObject("schema").put("type", "object");
        body.putArray("required").add("data");
        body.putObject("properties").set("data", results.ofData(document.definition()));
        if (list) {
            for (var format : ListFormat.values()) {
                var file = content.putObject(format.mediaType()).putObject("schema");
                if (!format.isCompressed()) {
                    file.put("type", "string");
                }
            }
        }
        leaves.addAll(results.referenced());
        OpenApiParts.addResponses(responses);
        return operation;
    }

    private static void add(
            GraphQLSchema schema, VariableDefinition variable, InputSchemas inputs, ArrayNode parameters) {
        var parameter = parameters
                .addObject()
                .put("name", variable.getName())
                .put("in", "query")
                .put("required", InputSchemas.isRequired(variable));
        var values = inputs.ofVariable(variable);
        if (QueryParameters.isJson(schema, variable)) {
            parameter.putObject("content").putObject("application/json").set("schema", values);
        } else {
            if (InputSchemas.isRequired(variable)
                    && values.path("type").asText().equals("array")) {
                // A list without values has no parameter, and then a required one is missing.
                values.put("minItems", 1);
            }
            parameter.set("schema", values);
        }
    }

    /** Whether it is one list, so that it can be sent as a file. */
    private static boolean isList(GraphQLSchema schema, Parsed document) {
        var selections = document.definition().getSelectionSet();
        var fields = selections.getSelectionsOfType(Field.class);
        if (fields.size() != 1 || selections.getSelections().size() != 1) {
            return false;
        }
        var field = schema.getQueryType().getFieldDefinition(fields.get(0).getName());
        return field.getArgument("first") != null
                && fields.get(0).getArguments().stream()
                        .noneMatch(argument -> argument.getName().equals("last"))
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                && type.getFieldDefinition("pageInfo") != null
                && type.getFieldDefinition("totalCount") != null
                && fields.get(0).getSelectionSet().getSelectionsOfType(Field.class).stream()
                                .filter(row -> row.getName().equals("nodes")
                                        || row.getName().equals("edges"))
                                .count()
                        == 1;
    }
}
