package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;

import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

import org.hubgraph.limit.TextBytes;

/**
 * The cached data of a valid document besides its plans: enough to select an operation, coerce its variables and find
 * its plan. The syntax tree is many times larger than the text and is not needed once a plan exists.
 *
 * @param text the document
 * @param operations without their selections
 * @param conditionVariables the variables used in {@code @skip} and {@code @include}
 */
record Outline(String text, List<OperationDefinition> operations, Set<String> conditionVariables) {
    /** The objects of the outline itself. */
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
     * @throws UnknownOperationException if there is no operation of that name or, without a name, not exactly one
     */
    OperationDefinition operation(String name) {
        if (name == null || name.isEmpty()) {
            if (operations.size() != 1) {
                throw new UnknownOperationException(
                        operations.isEmpty()
                                ? "The document has no operation."
                                : "The document has several operations: set operationName.");
            }
            return operations.get(0);
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new UnknownOperationException("The document has no operation of that name."));
    }

    /**
     * Returns an operation with its selections.
     *
     * @param outlined one of {@link #operations}
     * @param document parsed from {@link #text}
     */
    OperationDefinition whole(OperationDefinition outlined, Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).get(operations.indexOf(outlined));
    }

    /** An estimate of its heap size in bytes, accurate to a factor of two. */
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
