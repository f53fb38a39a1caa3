package org.hubgraph.registry.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each list can be grouped by each of its fields, and by each two of them, whatever their joins are. */
@EachDatabase
@QuarkusTest
class EveryGroupingTest {
    /** One in this number of pairs is asked for, so that each field is in several of them. */
    private static final int ONE_IN = Repetitions.of("hubgraph.groupings.one-in", 6, 1);

    @Inject
    GraphQLSchema schema;

    @TestFactory
    List<DynamicTest> byEachFieldAndEachPair() {
        var tests = new ArrayList<DynamicTest>();
        for (var field : schema.getQueryType().getFieldDefinitions()) {
            boolean callable =
                    field.getArguments().stream().noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()));
            if (callable && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType connection) {
                var aggregate = connection.getFieldDefinition("aggregate");
                if (aggregate != null && aggregate.getArgument("by") != null) {
                    var names = names(aggregate.getArgument("by"));
                    tests.add(DynamicTest.dynamicTest(field.getName(), () -> group(field.getName(), names)));
                }
            }
        }
        assertTrue(tests.size() > 15, () -> "only " + tests.size() + " lists");
        return tests;
    }

    private static List<String> names(GraphQLArgument by) {
        return ((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(by.getType()))
                .getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    }

    private static void group(String list, List<String> names) {
        for (String one : names) {
            // The first key is the same in all of them, so that one request can ask for all pairs.
            String groups = names.stream()
                    .filter(other -> other.equals(one) || (names.indexOf(one) + names.indexOf(other)) % ONE_IN == 0)
                    .map(other -> "a" + names.indexOf(other) + ": aggregate(by: ["
                            + (other.equals(one) ? one : one + ", " + other) + "], distinct: [" + other
                            + "], first: 1) { groups { count distinct { count } } }")
                    .collect(Collectors.joining(" "));
            var answer = GraphQLCall.answer("{ " + list + "(first: 0) { " + groups + " } }");
            assertFalse(answer.has("errors"), () -> list + " by " + one + ": " + answer.get("errors"));
        }
    }
}
