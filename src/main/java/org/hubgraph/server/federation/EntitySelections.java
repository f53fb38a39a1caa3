package org.hubgraph.server.federation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;

/**
 * The selections of entities as selections of one type. Fragments are replaced by their selections, of which there are
 * as many as the limits on documents allow.
 */
final class EntitySelections {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    /** The fragments that are being replaced, each inside the one before. */
    private final Set<String> open = new HashSet<>();

    EntitySelections(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
        this.schema = schema;
        this.fragments = fragments;
    }

    /**
     * The selections that fit objects of a type. Fragments of other types cannot be spread in a list of one type.
     *
     * @param type null if the objects may be of any type
     */
    List<Selection<?>> of(SelectionSet set, String type) {
        var kept = new ArrayList<Selection<?>>();
        for (Selection<?> selection : set.getSelections()) {
            // A fragment inside itself stays, and is refused when the document is validated.
            if (selection instanceof FragmentSpread spread
                    && fragments.containsKey(spread.getName())
                    && open.add(spread.getName())) {
                var fragment = fragments.get(spread.getName());
                add(
                        InlineFragment.newInlineFragment()
                                .typeCondition(fragment.getTypeCondition())
                                .directives(spread.getDirectives())
                                .selectionSet(fragment.getSelectionSet())
                                .build(),
                        type,
                        kept);
                open.remove(spread.getName());
            } else if (selection instanceof InlineFragment inline) {
                add(inline, type, kept);
            } else {
                kept.add(selection);
            }
        }
        return kept;
    }

    private void add(InlineFragment inline, String type, List<Selection<?>> kept) {
        var condition = inline.getTypeCondition();
        // The union exists in the subgraph's schema only; its fragments select for every type.
        if (condition == null || condition.getName().equals("_Entity")) {
            var below = of(inline.getSelectionSet(), type);
            if (!below.isEmpty()) {
                kept.add(inline.transform(builder -> builder.typeCondition(null)
                        .selectionSet(
                                SelectionSet.newSelectionSet().selections(below).build())));
            }
        } else if (type == null
                || condition.getName().equals(type)
                || implementations(type).contains(condition.getName())) {
            kept.add(inline);
        }
    }

    private Set<String> implementations(String type) {
        var names = new HashSet<String>();
        if (schema.getType(type) instanceof GraphQLImplementingType implementing) {
            implementing.getInterfaces().stream().map(GraphQLNamedType::getName).forEach(names::add);
        }
        return names;
    }
}
