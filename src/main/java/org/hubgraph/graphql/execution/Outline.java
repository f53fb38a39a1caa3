package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;

import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

import org.hubgraph.limit.TextBytes;

/**
 * What is kept of a valid document besides its plans: enough to choose an operation, to coerce its variables, and to find its
 * plan. The syntax tree itself is many times as large as the text, and no longer needed once there is a plan.
 *
 * @param text the document
 * @param operations without their selections
 * @param conditionVariables the variables that {@code @skip} and {@code @include} name
 */
record Outline(String text, List<OperationDefinition> operations, Set<String> conditionVariables) {
    /** Its own objects. */
    private static final int OVERHEAD_BYTES = 100;

    static Outline of(String text, Document document, Set<String> conditionVariables) {
        var operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(Outline::withoutSelections)
                .toList();
        return new Outline(text, operations, Set.copyOf(conditionVariables));
    }

    private static OperationDefinition withoutSelections(OperationDefinition operation) {
        return operation.transform(builder ->
                builder.selectionSet(SelectionSet.newSelectionSet().build()).directives(List.of()));
    }

    /**
     * @param name null or empty if the document has only one operation
     * @throws UnknownOperationException if it has not just one, or none of that name
     */
    OperationDefinition operation(String name) {
        if (name == null || name.isEmpty()) {
            if (operations.size() != 1) {
                throw new UnknownOperationException(
                        operations.isEmpty()
                                ? "The document has no operation."
                                : "The document has several operations: say which one in operationName.");
            }
            return operations.get(0);
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new UnknownOperationException("The document has no operation of that name."));
    }

    /**
     * One of the operations, with its selections.
     *
     * @param outlined as it is here
     * @param document parsed from {@link #text}
     */
    OperationDefinition whole(OperationDefinition outlined, Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).get(operations.indexOf(outlined));
    }

    /** What it retains, reckoned; within a factor of two. */
    long bytes() {
        long bytes = OVERHEAD_BYTES + TextBytes.of(text);
        for (var operation : operations) {
            bytes += NodeBytes.of(operation);
        }
        for (String variable : conditionVariables) {
            bytes += TextBytes.of(variable);
        }
        return bytes;
    }
}
