package org.hubgraph.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.reading.Reading;

/**
 * What will be looked at of the objects that a field's resolver returns: of each class that can be reached from them without
 * another resolver, the attributes that the fields selected there read.
 */
final class Reached {
    private final TypeModel types;
    private final Map<String, Set<String>> byClass = new HashMap<>();

    private Reached(TypeModel types) {
        this.types = types;
    }

    static Reading from(PlannedField field, TypeModel types) {
        if (field.below() == null) {
            return Reading.WHOLE;
        }
        var reached = new Reached(types);
        reached.visit(field);
        return new Reading(reached.byClass, types.classNames());
    }

    private void visit(PlannedField field) {
        for (var type :
                types.possible(GraphQLTypeUtil.unwrapAll(field.definition().getType()))) {
            var attributes = byClass.computeIfAbsent(types.className(type), name -> new HashSet<>());
            for (PlannedField inner : field.below().of(type).fields()) {
                boolean arguments = inner.merged().stream()
                        .anyMatch(node -> !node.getArguments().isEmpty());
                attributes.addAll(inner.resolver().reads(arguments));
                if (inner.resolver().isAccessor() && inner.below() != null) {
                    visit(inner);
                }
            }
        }
    }
}
