package org.hubgraph.graphql.execution;

import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * Descriptions that no annotation can give: of the schema, of its root types and of enums to which values may be added.
 * Removes the date format that SmallRye appends to the description of every instant.
 */
final class SchemaTexts {
    static final String OF_THE_SCHEMA =
            "A registry of innovation hubs, of the organisations in and near them, of people, of funds, and of the sources"
                    + " of every fact.";

    private static final String APPENDED = " (ISO-8601)";
    private static final String EXTENSIBLE = " Values may be added: clients must accept a value that they do not know.";

    private final GraphQLSchema schema;

    /** The enums whose values are in responses. */
    private final Set<String> returned;

    SchemaTexts(GraphQLSchema schema) {
        this.schema = schema;
        this.returned = schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLFieldsContainer
                        && !type.getName().startsWith("__"))
                .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .filter(GraphQLEnumType.class::isInstance)
                .map(type -> type.getName())
                .collect(Collectors.toSet());
    }

    GraphQLObjectType of(GraphQLObjectType type) {
        var description = ofRoot(type.getName());
        return description == null ? type : type.transform(builder -> builder.description(description));
    }

    /** Null for a type that is not a root type. */
    private String ofRoot(String type) {
        if (type.equals(schema.getQueryType().getName())) {
            return "Reads the registry. A field that fails or times out is null and has an entry in `errors`; the other"
                    + " fields are not affected.";
        }
        if (schema.isSupportingMutations()
                && type.equals(schema.getMutationType().getName())) {
            return "Changes the registry. Each mutation requires the role in its `@rolesAllowed`.";
        }
        if (schema.isSupportingSubscriptions()
                && type.equals(schema.getSubscriptionType().getName())) {
            return "Follows the registry, over server-sent events or WebSockets.";
        }
        return null;
    }

    GraphQLEnumType of(GraphQLEnumType type) {
        return returned.contains(type.getName())
                ? type.transform(builder -> builder.description(type.getDescription() + EXTENSIBLE))
                : type;
    }

    GraphQLFieldDefinition of(GraphQLFieldDefinition field) {
        return isAppended(field.getDescription())
                ? field.transform(builder -> builder.description(stripped(field.getDescription())))
                : field;
    }

    GraphQLInputObjectField of(GraphQLInputObjectField field) {
        return isAppended(field.getDescription())
                ? field.transform(builder -> builder.description(stripped(field.getDescription())))
                : field;
    }

    GraphQLArgument of(GraphQLArgument argument) {
        return isAppended(argument.getDescription())
                ? argument.transform(builder -> builder.description(stripped(argument.getDescription())))
                : argument;
    }

    private static boolean isAppended(String description) {
        return description != null && description.endsWith(APPENDED);
    }

    private static String stripped(String description) {
        return description.substring(0, description.length() - APPENDED.length());
    }
}
