package org.hubgraph.graphql.execution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import graphql.language.OperationDefinition;

/**
 * An operation that can be run many times. It contains nothing of a request, neither variable values nor anything
 * computed from them, except the effect of {@code @skip} and {@code @include} on the selection.
 *
 * @param operation the selected operation of the document, without its selections
 * @param root the fields of the root type
 * @param level the same fields, in the order and the groups in which they are resolved
 * @param isOneStatement whether a run takes at most one SQL statement, which by itself reads a single snapshot
 */
public record Plan(OperationDefinition operation, ObjectPlan root, Level level, boolean isOneStatement) {

    /**
     * The roles that a field requires.
     *
     * @param field its name in the schema
     * @param roles a user needs one of these
     */
    public record Restriction(String field, Set<String> roles) {}

    /** The root fields that require a role. */
    public List<Restriction> restrictions() {
        return root.fields().stream()
                .filter(field -> !field.resolver().rolesAllowed().isEmpty())
                .map(field -> new Restriction(
                        field.definition().getName(), field.resolver().rolesAllowed()))
                .toList();
    }

    /** The response keys on the path to each leaf field, in the order of the response; of unions, type by type. */
    public List<List<String>> leaves() {
        var leaves = new LinkedHashSet<List<String>>();
        root.addLeaves(List.of(), leaves);
        return List.copyOf(leaves);
    }

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    public boolean isSubscription() {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }
}
