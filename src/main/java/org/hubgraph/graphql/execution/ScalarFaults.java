package org.hubgraph.graphql.execution;

import graphql.GraphQLException;
import graphql.schema.GraphQLScalarType;

import org.hubgraph.failure.Failure;

/**
 * Words the error of a value that a scalar refuses: with the message of the scalar's class, or with the rule of the
 * specification.
 */
final class ScalarFaults {
    private ScalarFaults() {}

    /**
     * @param refused the exception of the coercion
     * @param found the value in a form that clients can read
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
