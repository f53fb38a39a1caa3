package org.hubgraph.execution;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import org.hubgraph.failure.LimitExceeded;

/**
 * Bounds how deep a document selects, before validation, whose own work grows with the depth. Each fragment is measured
 * once; one that contains itself is left to validation, which refuses it.
 */
final class SelectionDepth {
    private static final int MEASURING = -1;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Integer> measured = new HashMap<>();

    private SelectionDepth(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @throws LimitExceeded if an operation selects deeper than allowed */
    static void check(Document document, int most) {
        var depth = new SelectionDepth(document);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            int levels = depth.of(operation.getSelectionSet());
            if (levels > most) {
                throw new LimitExceeded(
                        "The document selects " + levels + " levels deep; at most " + most + " are answered.");
            }
        }
    }

    private int of(SelectionSet set) {
        int deepest = 0;
        if (set == null) {
            return deepest;
        }
        for (Selection<?> selection : set.getSelections()) {
            int levels = 0;
            if (selection instanceof Field field) {
                levels = 1 + of(field.getSelectionSet());
            } else if (selection instanceof InlineFragment inline) {
                levels = of(inline.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread) {
                levels = ofFragment(spread.getName());
            }
            deepest = Math.max(deepest, levels);
        }
        return deepest;
    }

    private int ofFragment(String name) {
        var known = measured.get(name);
        if (known != null || !fragments.containsKey(name)) {
            return known == null || known == MEASURING ? 0 : known;
        }
        measured.put(name, MEASURING);
        int levels = of(fragments.get(name).getSelectionSet());
        measured.put(name, levels);
        return levels;
    }
}
