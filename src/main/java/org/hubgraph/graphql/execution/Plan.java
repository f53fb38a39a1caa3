package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;

import graphql.language.OperationDefinition;

/**
 * An operation ready to run, again and again: it holds nothing of a request, neither values of variables nor what was made
 * from them. What {@code @skip} and {@code @include} decided is in what it selects.
 *
 * @param operation the operation chosen from the document, without its selections
 * @param root the fields of the root type
 * @param isOneStatement whether a run takes at most one SQL statement, which is a snapshot by itself
 */
public record Plan(OperationDefinition operation, ObjectPlan root, boolean isOneStatement) {

    /**
     * Who may use a field.
     *
     * @param field its name in the schema
     * @param roles those with any of these
     */
    public record Restriction(String field, Set<String> roles) {}

    /** The fields of the root type that not everybody may use. */
    public List<Restriction> restrictions() {
        return root.fields().stream()
                .filter(field -> !field.resolver().rolesAllowed().isEmpty())
                .map(field -> new Restriction(
                        field.definition().getName(), field.resolver().rolesAllowed()))
                .toList();
    }

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    public boolean isSubscription() {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }
}
