package org.hubgraph.graphql.execution;

import java.util.List;

import jakarta.inject.Inject;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Schema;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every list of the schema has a size for the estimate of the objects in a response. */
@QuarkusTest
class ListSizesTest {
    @Inject
    Execution execution;

    @Inject
    Schema model;

    @Test
    void everyListHasAReckonedSize() throws Exception {
        var resolvers = new Resolvers(execution.schema(), model, type -> Arc.container()
                .instance(type)
                .get());

        var lists = execution.schema().getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(ListSizesTest::isList)
                        .map(field -> new Listed(type, field)))
                .toList();
        var unsized = lists.stream()
                .filter(list -> !isSized(list, resolvers.of(list.type, list.field)))
                .map(list -> list.type.getName() + "." + list.field.getName())
                .toList();

        assertEquals(List.of(), unsized);
        assertTrue(lists.size() > 50, () -> "only " + lists);
    }

    private record Listed(GraphQLObjectType type, GraphQLFieldDefinition field) {}

    private static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    /** The size is that of the page, the value of an existing argument, or a fixed number. */
    private static boolean isSized(Listed list, Resolver resolver) {
        var size = resolver.listSize();
        if (size == null) {
            return false;
        }
        if (size.ofPage()) {
            // The fields that return these have the argument `first`.
            return list.type.getName().endsWith("Connection")
                    || list.type.getName().endsWith("Aggregate");
        }
        var argument = list.field.getArgument(size.slicingArgument());
        return argument == null
                ? size.slicingArgument().isEmpty() && size.most() > 0
                : size.most() > 0 || GraphQLTypeUtil.isNonNull(argument.getType());
    }
}
