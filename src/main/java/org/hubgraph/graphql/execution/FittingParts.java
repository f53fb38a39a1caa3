package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;

/** Coerces the valid parts of an input value and omits the others. */
final class FittingParts {
    private FittingParts() {}

    /**
     * Returns the coerced value; null if it is invalid. In a list, an invalid item becomes null, so that the others
     * keep their index.
     */
    static Object of(Object value, GraphQLType type) {
        var nullable = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        if (value == null) {
            return null;
        }
        if (nullable instanceof GraphQLList list) {
            var items = value instanceof Collection<?> several ? several : List.of(value);
            var fitting = new ArrayList<>(items.size());
            items.forEach(item -> fitting.add(of(item, list.getWrappedType())));
            return fitting;
        }
        if (nullable instanceof GraphQLInputObjectType object) {
            return value instanceof Map<?, ?> fields ? object(fields, object) : null;
        }
        if (nullable instanceof GraphQLEnumType names) {
            return value instanceof String name && names.getValue(name) != null ? name : null;
        }
        try {
            return nullable instanceof GraphQLScalarType scalar
                    ? scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT)
                    : null;
        } catch (GraphQLException unfit) {
            return null;
        }
    }

    private static Map<String, Object> object(Map<?, ?> fields, GraphQLInputObjectType type) {
        var fitting = new LinkedHashMap<String, Object>();
        fields.forEach((key, value) -> {
            var field = type.getField(key.toString());
            var part = field == null ? null : of(value, field.getType());
            if (part != null) {
                fitting.put(field.getName(), part);
            }
        });
        return fitting;
    }

    /**
     * Returns a part of a value.
     *
     * @param path the path of the part; its first element, the name of the value, is ignored
     * @return null if there is no such part
     */
    static Object at(Object value, List<Object> path) {
        Object part = value;
        for (Object step : path.subList(1, path.size())) {
            if (part instanceof Map<?, ?> fields) {
                part = fields.get(step);
            } else if (part instanceof List<?> items && step instanceof Integer index && index < items.size()) {
                part = items.get(index);
            } else {
                return null;
            }
        }
        return part;
    }
}
