package org.hubgraph.execution;

import java.util.HashMap;
import java.util.Map;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * How large the selections of a document are, each fragment counted wherever it is spread. Measured before validation,
 * whose own work grows with them; in a time that grows with the text alone, because each fragment is measured once. A
 * fragment that contains itself is left to validation, which refuses it.
 *
 * @param levels how deep it selects
 * @param fields how many fields it selects
 * @param aliases how many of these have an alias
 * @param spreads how many fragments it spreads
 * @param directives how many directives are applied
 */
record DocumentSize(long levels, long fields, long aliases, long spreads, long directives) {
    private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0, 0);
    private static final DocumentSize SPREAD = new DocumentSize(0, 0, 0, 1, 0);
    /** Far above every limit, and far from overflowing. */
    private static final long MOST = 1L << 40;

    private static final String BLOWN_UP = ", fragments counted where they are spread";

    /** @throws LimitExceeded if an operation of the document is larger than allowed */
    static void check(Document document, Limits limits) {
        var measuring = new Measuring(document);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var size = measuring.of(operation.getSelectionSet()).and(directives(operation));
            check("selection-levels", "selects", size.levels, "levels deep", limits.selectionLevels());
            check("document-spreads", "has", size.spreads, "fragment spreads" + BLOWN_UP, limits.documentSpreads());
            check("document-fields", "selects", size.fields, "fields" + BLOWN_UP, limits.documentFields());
            check("document-aliases", "has", size.aliases, "aliases", limits.documentAliases());
            check("document-directives", "has", size.directives, "directives", limits.documentDirectives());
            int root = operation.getSelectionSet().getSelections().size();
            check("root-fields", "selects", root, "fields at its root", limits.rootFields());
        }
    }

    private static void check(String limit, String verb, long actual, String what, int allowed) {
        if (actual > allowed) {
            throw new LimitExceeded(
                    limit,
                    "The document " + verb + " " + actual + " " + what,
                    allowed,
                    "Ask for less, or in several requests.");
        }
    }

    private DocumentSize and(DocumentSize other) {
        return new DocumentSize(
                Math.max(levels, other.levels),
                Math.min(MOST, fields + other.fields),
                Math.min(MOST, aliases + other.aliases),
                Math.min(MOST, spreads + other.spreads),
                Math.min(MOST, directives + other.directives));
    }

    private static DocumentSize directives(DirectivesContainer<?> node) {
        return new DocumentSize(0, 0, 0, 0, node.getDirectives().size());
    }

    private static final class Measuring {
        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentSize> measured = new HashMap<>();

        Measuring(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        DocumentSize of(SelectionSet set) {
            var size = NOTHING;
            if (set == null) {
                return size;
            }
            for (Selection<?> selection : set.getSelections()) {
                if (selection instanceof DirectivesContainer<?> node) {
                    size = size.and(directives(node));
                }
                if (selection instanceof Field field) {
                    var below = of(field.getSelectionSet());
                    size = size.and(new DocumentSize(
                            below.levels + 1,
                            below.fields + 1,
                            below.aliases + (field.getAlias() == null ? 0 : 1),
                            below.spreads,
                            below.directives));
                } else if (selection instanceof InlineFragment inline) {
                    size = size.and(of(inline.getSelectionSet()));
                } else if (selection instanceof FragmentSpread spread) {
                    size = size.and(SPREAD).and(ofFragment(spread.getName()));
                }
            }
            return size;
        }

        private DocumentSize ofFragment(String name) {
            if (!fragments.containsKey(name)) {
                return NOTHING;
            }
            var known = measured.putIfAbsent(name, NOTHING);
            if (known != null) {
                return known;
            }
            var size = of(fragments.get(name).getSelectionSet());
            measured.put(name, size);
            return size;
        }
    }
}
