package org.hubgraph.server.jsonschema;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/** JSON Schemas of the variables of operations and of input types. */
public final class InputSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final GraphQLSchema schema;
    private final String references;
    private final Set<String> referenced = new LinkedHashSet<>();

    /** @param references the address of named types in the same document, such as {@code #/$defs/} */
    public InputSchemas(GraphQLSchema schema, String references) {
        this.schema = schema;
        this.references = references;
    }

    /**
     * The variables as one object. Input objects and custom scalars are only named, by {@code title}: their schemas are
     * large.
     */
    public static ObjectNode brief(GraphQLSchema schema, OperationDefinition operation) {
        return new InputSchemas(schema, null).ofVariables(operation);
    }

    private ObjectNode ofVariables(OperationDefinition operation) {
        var object = NODES.objectNode().put("type", "object");
        var properties = NODES.objectNode();
        var required = NODES.arrayNode();
        for (var variable : operation.getVariableDefinitions()) {
            properties.set(variable.getName(), ofVariable(variable));
            if (isRequired(variable)) {
                required.add(variable.getName());
            }
        }
        if (!properties.isEmpty()) {
            object.set("properties", properties);
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    /** The name of the type inside lists. */
    public static String name(Type<?> type) {
        if (type instanceof NonNullType required) {
            return name(required.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) type).getName();
    }

    /** Whether a value must be given. */
    public static boolean isRequired(VariableDefinition variable) {
        return variable.getType() instanceof NonNullType && variable.getDefaultValue() == null;
    }

    /** The schema of a variable's values, with its default. */
    public ObjectNode ofVariable(VariableDefinition variable) {
        var object = of(variable.getType());
        if (variable.getDefaultValue() != null) {
            object.set("default", json(variable.getDefaultValue()));
        }
        return object;
    }

    private ObjectNode of(Type<?> type) {
        if (type instanceof NonNullType required) {
            return of(required.getType());
        }
        if (type instanceof ListType list) {
            return array(of(list.getType()));
        }
        return named((GraphQLInputType) schema.getType(((TypeName) type).getName()));
    }

    private ObjectNode of(GraphQLInputType type) {
        if (type instanceof GraphQLNonNull required) {
            return of((GraphQLInputType) required.getWrappedType());
        }
        if (type instanceof GraphQLList list) {
            return array(of((GraphQLInputType) list.getWrappedType()));
        }
        return named(type);
    }

    private static ObjectNode array(ObjectNode items) {
        var array = NODES.objectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    private ObjectNode named(GraphQLInputType type) {
        String name = GraphQLTypeUtil.simplePrint(type);
        if (type instanceof GraphQLScalarType scalar && isStandard(name)) {
            return ScalarSchemas.of(scalar);
        }
        if (references == null) {
            return NODES.objectNode()
                    .put("type", type instanceof GraphQLInputObjectType ? "object" : "string")
                    .put("title", name);
        }
        referenced.add(name);
        return NODES.objectNode().put("$ref", references + name);
    }

    private static boolean isStandard(String scalar) {
        return Set.of("Int", "Float", "String", "Boolean", "ID").contains(scalar);
    }

    /** The schemas of the types that were named so far, and of those that they name, by name. */
    public Map<String, ObjectNode> definitions() {
        var found = new LinkedHashMap<String, ObjectNode>();
        Deque<String> open = new ArrayDeque<>(referenced);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!found.containsKey(name)) {
                found.put(name, definition(name));
                referenced.stream().filter(other -> !found.containsKey(other)).forEach(open::add);
            }
        }
        return found;
    }

    private ObjectNode definition(String name) {
        var type = schema.getType(name);
        if (type instanceof GraphQLEnumType values) {
            return ScalarSchemas.of(values).put("description", values.getDescription());
        }
        if (type instanceof GraphQLScalarType scalar) {
            return ScalarSchemas.described(scalar);
        }
        var input = (GraphQLInputObjectType) type;
        var object = NODES.objectNode().put("type", "object").put("description", input.getDescription());
        var properties = object.putObject("properties");
        var required = NODES.arrayNode();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            properties.set(field.getName(), of(field.getType()).put("description", field.getDescription()));
            if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                required.add(field.getName());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object.put("additionalProperties", false);
    }

    /** A constant of a document as JSON. */
    private static JsonNode json(Value<?> value) {
        if (value instanceof StringValue text) {
            return NODES.textNode(text.getValue());
        }
        if (value instanceof EnumValue name) {
            return NODES.textNode(name.getName());
        }
        if (value instanceof IntValue number) {
            BigInteger whole = number.getValue();
            return NODES.numberNode(whole);
        }
        if (value instanceof FloatValue number) {
            return NODES.numberNode(number.getValue());
        }
        if (value instanceof BooleanValue truth) {
            return NODES.booleanNode(truth.isValue());
        }
        if (value instanceof ArrayValue list) {
            var array = NODES.arrayNode();
            list.getValues().forEach(item -> array.add(json(item)));
            return array;
        }
        if (value instanceof ObjectValue fields) {
            var object = NODES.objectNode();
            fields.getObjectFields().forEach(field -> object.set(field.getName(), json(field.getValue())));
            return object;
        }
        return NODES.nullNode();
    }
}
