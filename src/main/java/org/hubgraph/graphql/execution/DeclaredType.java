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

/** The type that a document declares a variable with. */
record DeclaredType(GraphQLSchema schema) {

    /** Null for a type that the schema does not have, or that is no type of inputs. */
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
