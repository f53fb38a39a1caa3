package org.hubgraph.execution;

import java.util.Set;
import java.util.TreeSet;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;

/** The variables that {@code @skip} and {@code @include} of a document name: a plan holds for one choice of their values. */
final class ConditionVariables {
    private final Set<String> names = new TreeSet<>();

    private ConditionVariables() {}

    static Set<String> of(Document document) {
        var found = new ConditionVariables();
        document.getDefinitionsOfType(OperationDefinition.class).forEach(each -> found.in(each.getSelectionSet()));
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(each -> found.in(each.getSelectionSet()));
        return found.names;
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
