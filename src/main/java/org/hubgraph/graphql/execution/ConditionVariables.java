package org.hubgraph.graphql.execution;

import java.util.Set;
import java.util.TreeSet;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.VariableReference;

/**
 * The variables that determine what a plan selects, namely those used in {@code @skip} and {@code @include}. A plan is
 * reused only for requests with the same values of these.
 */
final class ConditionVariables {
    private final Set<String> names = new TreeSet<>();
    private SourceLocation introspection;

    private ConditionVariables() {}

    static ConditionVariables of(Document document) {
        var found = new ConditionVariables();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                found.in(operation.getSelectionSet());
            } else if (definition instanceof FragmentDefinition fragment) {
                found.in(fragment.getSelectionSet());
            }
        }
        return found;
    }

    Set<String> names() {
        return names;
    }

    /** The position of the first introspection field in the document; null if there is none. */
    SourceLocation introspection() {
        return introspection;
    }

    private void in(SelectionSet set) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof DirectivesContainer<?> node) {
                add(node);
            }
            if (selection instanceof Field field) {
                if (introspection == null
                        && (field.getName().equals("__schema")
                                || field.getName().equals("__type"))) {
                    introspection = field.getSourceLocation();
                }
                in(field.getSelectionSet());
            } else if (selection instanceof InlineFragment inline) {
                in(inline.getSelectionSet());
            }
        }
    }

    private void add(DirectivesContainer<?> node) {
        for (var directive : node.getDirectives()) {
            for (var argument : directive.getArguments()) {
                if (argument.getValue() instanceof VariableReference variable) {
                    names.add(variable.getName());
                }
            }
        }
    }
}
