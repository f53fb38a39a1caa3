package org.hubgraph.execution;

import graphql.language.OperationDefinition;

/**
 * An operation ready to run, again and again: it holds nothing of a request but the values of the variables that
 * {@code @skip} and {@code @include} name.
 *
 * @param operation the operation chosen from the document
 * @param root the fields of the root type
 * @param isOneStatement whether a run takes at most one SQL statement, which is a snapshot by itself
 */
public record Plan(OperationDefinition operation, ObjectPlan root, boolean isOneStatement) {

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }
}
