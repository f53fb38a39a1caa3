package org.hubgraph.server.openapi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;

import org.hubgraph.failure.Invalid;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.jsonschema.InputSchemas;

/**
 * The parameters of a query string as the variables of a document. A list is a parameter that occurs several times; an
 * input object, or a list of them, is JSON.
 */
final class QueryParameters {
    /** Selects the format of a list; no document has a variable of that name. */
    static final String FORMAT = "format";

    private static final int MOST_EXPONENT = 1_000;

    private QueryParameters() {}

    /** Whether the values of a variable are JSON. */
    static boolean isJson(GraphQLSchema schema, VariableDefinition variable) {
        return schema.getType(InputSchemas.name(variable.getType())) instanceof GraphQLInputObjectType;
    }

    /**
     * @param query as sent; null if there is none
     * @throws Invalid if a parameter is unknown or has a wrong type, or if one that is no list occurs twice
     */
    static Map<String, Object> variables(GraphQLSchema schema, OperationDefinition operation, String query) {
        var given = UrlParameters.all(query);
        var variables = new LinkedHashMap<String, Object>();
        for (var variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            if (given.containsKey(name)) {
                variables.put(name, value(schema, variable, given));
                given.remove(name);
            }
        }
        UrlParameters.one(FORMAT, given);
        given.remove(FORMAT);
        if (!given.isEmpty()) {
            throw new Invalid(
                    "There is no parameter \"" + given.keySet().iterator().next() + "\".");
        }
        return variables;
    }

    private static Object value(GraphQLSchema schema, VariableDefinition variable, Map<String, List<String>> given) {
        String name = variable.getName();
        if (isJson(schema, variable)) {
            return GraphQLRequest.parsed(UrlParameters.one(name, given).getBytes(StandardCharsets.UTF_8), name);
        }
        Type<?> type = variable.getType() instanceof NonNullType required ? required.getType() : variable.getType();
        String leaf = InputSchemas.name(type);
        if (type instanceof ListType) {
            var list = new ArrayList<Object>();
            given.get(name).forEach(value -> list.add(leaf(name, leaf, value)));
            return list;
        }
        return leaf(name, leaf, UrlParameters.one(name, given));
    }

    private static Object leaf(String name, String type, String text) {
        return switch (type) {
            case "Int", "Float" -> number(name, text);
            case "Boolean" -> truth(name, text);
            default -> text;
        };
    }

    private static BigDecimal number(String name, String text) {
        try {
            var number = new BigDecimal(text);
            // Whether it is an integer is decided by all its digits.
            if (Math.abs((long) number.scale()) > MOST_EXPONENT) {
                throw new Invalid(name + " has an exponent that is too large.");
            }
            return number;
        } catch (NumberFormatException other) {
            throw new Invalid(name + " must be a number.");
        }
    }

    private static boolean truth(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Invalid(name + " must be true or false.");
        }
        return text.equals("true");
    }
}
