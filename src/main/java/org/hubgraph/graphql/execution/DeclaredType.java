package org.hubgraph.graphql.execution;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

/** The type that a document declares for a variable. */
record DeclaredType(GraphQLSchema schema) {

    /** Null if the schema has no such type, or if it is not an input type. */
    GraphQLInputType of(Type<?> declared) {
        if (declared instanceof NonNullType nonNull) {
            var inner = of(nonNull.getType());
            return inner == null ? null : GraphQLNonNull.nonNull(inner);
        }
        if (declared instanceof ListType list) {
            var inner = of(list.getType());
            return inner == null ? null : GraphQLList.list(inner);
        }
        GraphQLType named = schema.getType(((TypeName) declared).getName());
        return named instanceof GraphQLInputType input ? input : null;
    }
}
