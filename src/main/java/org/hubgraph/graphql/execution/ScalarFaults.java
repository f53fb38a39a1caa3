package org.hubgraph.graphql.execution;

import graphql.GraphQLException;
import graphql.schema.GraphQLScalarType;

import org.hubgraph.failure.Failure;

/** Says what is wrong with a value for a scalar: in the words of the scalar's class, or what the specification asks for. */
final class ScalarFaults {
    private ScalarFaults() {}

    /**
     * @param refused what the coercion threw
     * @param found the value as a client may read it
     */
    static String message(GraphQLScalarType type, GraphQLException refused, String found) {
        if (refused.getCause() instanceof Failure failure) {
            return failure.getMessage();
        }
        String asked =
                switch (type.getName()) {
                    case "Int" -> "a whole number from -2147483648 to 2147483647";
                    case "Float" -> "a finite number";
                    case "Boolean" -> "true or false";
                    case "ID" -> "a string or a whole number";
                    default -> "a string";
                };
        return "Expected value of type \"" + type.getName() + "\", which is " + asked + ", found " + found + ".";
    }
}
