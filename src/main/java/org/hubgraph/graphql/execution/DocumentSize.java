package org.hubgraph.graphql.execution;

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
 * The size of a document's selections: of all operations, with each fragment counted wherever it is spread, and of the
 * fragments that no operation spreads. It is measured before validation, because the work of validation grows with it.
 * Measuring itself takes time linear in the text, because each fragment is measured once. A fragment that contains
 * itself is left to validation, which refuses it.
 *
 * @param root the number of fields at the first level
 * @param levels the depth of the selections
 * @param nesting the depth of fragments spread inside other fragments
 * @param fields the number of fields
 * @param aliases the number of fields with an alias
 * @param spreads the number of fragment spreads
 * @param directives the number of directives
 */
record DocumentSize(long root, long levels, long nesting, long fields, long aliases, long spreads, long directives) {
    private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0, 0, 0, 0);
    private static final DocumentSize SPREAD = new DocumentSize(0, 0, 1, 0, 0, 1, 0);
    /** Far above every limit, and low enough not to overflow. */
    private static final long MOST = 1L << 40;

    private static final String BLOWN_UP = ", counting fragments each time they are spread";

    /** @throws LimitExceeded if the document is larger than allowed */
    static void check(Document document, Limits limits) {
        var measuring = new Measuring(document);
        var size = NOTHING;
        long root = 0;
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var one = measuring.of(operation.getSelectionSet()).and(directives(operation));
            for (var variable : operation.getVariableDefinitions()) {
                one = one.and(directives(variable));
            }
            root = Math.max(root, one.root);
            size = size.and(one);
        }
        size = size.and(measuring.unspread());
        check("selection-levels", "selects", size.levels, "levels deep", limits.selectionLevels());
        check("document-spreads", "has", size.spreads, "fragment spreads" + BLOWN_UP, limits.documentSpreads());
        // For each fragment, validation visits all fragments below it.
        check("selection-levels", "nests", size.nesting, "fragments in one another", limits.selectionLevels());
        check("document-fields", "selects", size.fields, "fields" + BLOWN_UP, limits.documentFields());
        check("document-aliases", "has", size.aliases, "aliases" + BLOWN_UP, limits.documentAliases());
        check("document-directives", "has", size.directives, "directives" + BLOWN_UP, limits.documentDirectives());
        check("root-fields", "selects", root, "fields at a root" + BLOWN_UP, limits.rootFields());
    }

    private static void check(String limit, String verb, long actual, String what, int allowed) {
        if (actual > allowed) {
            throw new LimitExceeded(
                    limit,
                    "The document " + verb + " " + actual + " " + what,
                    allowed,
                    "Request less, or split it into several requests.");
        }
    }

    private DocumentSize and(DocumentSize other) {
        return new DocumentSize(
                Math.min(MOST, root + other.root),
                Math.max(levels, other.levels),
                Math.max(nesting, other.nesting),
                Math.min(MOST, fields + other.fields),
                Math.min(MOST, aliases + other.aliases),
                Math.min(MOST, spreads + other.spreads),
                Math.min(MOST, directives + other.directives));
    }

    private DocumentSize nested() {
        return new DocumentSize(root, levels, nesting + 1, fields, aliases, spreads, directives);
    }

    private static DocumentSize directives(DirectivesContainer<?> node) {
        return new DocumentSize(0, 0, 0, 0, 0, 0, node.getDirectives().size());
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
                            1,
                            below.levels + 1,
                            below.nesting,
                            below.fields + 1,
                            below.aliases + (field.getAlias() == null ? 0 : 1),
                            below.spreads,
                            below.directives));
                } else if (selection instanceof InlineFragment inline) {
                    size = size.and(of(inline.getSelectionSet()));
                } else if (selection instanceof FragmentSpread spread) {
                    size = size.and(SPREAD).and(ofFragment(spread.getName()).nested());
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
            var fragment = fragments.get(name);
            var size = of(fragment.getSelectionSet()).and(directives(fragment));
            measured.put(name, size);
            return size;
        }

        /** The size of the fragments that have not been measured yet. */
        DocumentSize unspread() {
            var size = NOTHING;
            for (String name : fragments.keySet()) {
                if (!measured.containsKey(name)) {
                    size = size.and(ofFragment(name));
                }
            }
            return size;
        }
    }
}
