package org.hubgraph.graphql.execution;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.graphql.projection.Reading;

/**
 * The attributes that will be read of the objects that a field's resolver returns: for each class that can be reached
 * from them without another statement, the attributes that its selected fields read.
 *
 * @param classes the number of classes
 * @param attributes the number of attributes of all classes together
 */
record Reached(Reading reading, int classes, int attributes) {

    static Reached from(PlannedField field, TypeModel types) {
        if (field.below() == null) {
            return new Reached(Reading.WHOLE, 0, 0);
        }
        return from(List.of(field), types);
    }

    /** As {@link #from(PlannedField, TypeModel)}, for fields with selections that are resolved together. */
    static Reached from(List<PlannedField> fields, TypeModel types) {
        var walk = new Walk(types);
        fields.forEach(walk::visit);
        var byClass = new HashMap<String, Set<String>>();
        walk.byClass.forEach((name, attributes) -> byClass.put(name, Set.copyOf(attributes)));
        return new Reached(
                new Reading(Map.copyOf(byClass), types.classNames()),
                byClass.size(),
                byClass.values().stream().mapToInt(Set::size).sum());
    }

    private static final class Walk {
        private final TypeModel types;
        private final Map<String, Set<String>> byClass = new HashMap<>();
        private final Set<Selections> visited = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(TypeModel types) {
            this.types = types;
        }

        void visit(PlannedField field) {
            if (!visited.add(field.below())) {
                return;
            }
            for (var type :
                    types.possible(GraphQLTypeUtil.unwrapAll(field.definition().getType()))) {
                var attributes = byClass.computeIfAbsent(types.className(type), name -> new HashSet<>());
                for (PlannedField inner : field.below().of(type).fields()) {
                    attributes.addAll(
                            inner.resolver().reads(!inner.argumentNames().isEmpty()));
                    boolean sameRows =
                            inner.resolver().isAccessor() || inner.resolver().isReadWithSources();
                    if (sameRows && inner.below() != null) {
                        visit(inner);
                    }
                }
            }
        }
    }
}
