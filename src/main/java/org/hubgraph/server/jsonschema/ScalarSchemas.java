package org.hubgraph.server.jsonschema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;

/** JSON Schemas of scalars and enumerations. */
public final class ScalarSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScalarSchemas() {}

    /** The type in JSON, without what the scalar's own specification says. */
    public static ObjectNode of(GraphQLScalarType scalar) {
        return NODES.objectNode()
                .put(
                        "type",
                        switch (scalar.getName()) {
                            case "Int" -> "integer";
                            case "Float" -> "number";
                            case "Boolean" -> "boolean";
                            default -> "string";
                        });
    }

    /** As {@link #of}, with the format that validators know, the description and the address of the specification. */
    public static ObjectNode described(GraphQLScalarType scalar) {
        var schema = of(scalar);
        switch (scalar.getName()) {
            case "Int" -> schema.put("format", "int32");
            case "DateTime" -> schema.put("format", "date-time");
            case "URL" -> schema.put("format", "uri");
            default -> {}
        }
        if (scalar.getSpecifiedByUrl() != null) {
            schema.put("description", scalar.getDescription() + " (" + scalar.getSpecifiedByUrl() + ")");
        }
        return schema;
    }

    /** An enumeration whose values are all listed. */
    public static ObjectNode of(GraphQLEnumType type) {
        var schema = NODES.objectNode().put("type", "string");
        var values = schema.putArray("enum");
        type.getValues().stream().map(GraphQLEnumValueDefinition::getName).forEach(values::add);
        return schema;
    }
}
