package org.hubgraph.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

/** A variable that cannot be coerced, and the place in its value that is the reason: graphql-java names the variable alone. */
public final class InvalidVariable extends GraphQLException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> path;
    private final transient List<SourceLocation> locations;

    private InvalidVariable(GraphQLException problem, List<Object> path, List<SourceLocation> locations) {
        super(problem.getMessage(), problem);
        this.path = path;
        this.locations = locations;
    }

    static InvalidVariable of(
            GraphQLException problem, GraphQLSchema schema, OperationDefinition operation, Map<String, Object> values) {
        for (var variable : operation.getVariableDefinitions()) {
            var type = TypeFromAST.getTypeFromAST(schema, variable.getType());
            boolean absent = !values.containsKey(variable.getName());
            if (absent && (variable.getDefaultValue() != null || !(type instanceof GraphQLNonNull))) {
                continue;
            }
            var path = find(type, values.get(variable.getName()), List.of(variable.getName()));
            if (path != null) {
                return new InvalidVariable(problem, path, List.of(variable.getSourceLocation()));
            }
        }
        return new InvalidVariable(problem, List.of(), List.of(operation.getSourceLocation()));
    }

    /** The variable's name, then names of fields and places in lists, counted from 0; empty if nobody knows. */
    public List<Object> path() {
        return path;
    }

    /** Where the variable is defined. */
    public List<SourceLocation> locations() {
        return locations;
    }

    /** The path to the first part of the value that does not fit, or null. */
    private static List<Object> find(GraphQLType type, Object value, List<Object> path) {
        if (type instanceof GraphQLNonNull nonNull) {
            return value == null ? path : find(nonNull.getWrappedType(), value, path);
        }
        if (value == null) {
            return null;
        }
        if (type instanceof GraphQLList list) {
            return inList(list.getWrappedType(), value, path);
        }
        if (type instanceof GraphQLInputObjectType object) {
            return value instanceof Map<?, ?> fields ? inObject(object, fields, path) : path;
        }
        return fits(type, value) ? null : path;
    }

    private static List<Object> inList(GraphQLType type, Object value, List<Object> path) {
        if (!(value instanceof Collection<?> items)) {
            return find(type, value, path);
        }
        int index = 0;
        for (Object item : items) {
            var found = find(type, item, longer(path, index++));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Object> inObject(GraphQLInputObjectType type, Map<?, ?> values, List<Object> path) {
        for (Object name : values.keySet()) {
            if (type.getField(name.toString()) == null) {
                return longer(path, name);
            }
        }
        for (var field : type.getFields()) {
            if (values.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
                var found = find(field.getType(), values.get(field.getName()), longer(path, field.getName()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean fits(GraphQLType type, Object value) {
        if (type instanceof GraphQLEnumType enumeration) {
            return value instanceof String name && enumeration.getValue(name) != null;
        }
        try {
            ((GraphQLScalarType) type).getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
            return true;
        } catch (CoercingParseValueException unfit) {
            return false;
        }
    }

    private static List<Object> longer(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
