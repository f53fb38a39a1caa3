package org.hubgraph.graphql.execution;

import java.util.Collection;
import java.util.Map;

import graphql.schema.GraphQLObjectType;

import org.hubgraph.graphql.projection.Reading;

/**
 * What is selected below a field, planned for each concrete type that its value may have. Fields of one document below which
 * the same is selected share it: an interface has many types, and those below it again.
 */
final class Selections {
    private final Map<String, ObjectPlan> byType;
    /** Worked out when first needed; twice at the worst. */
    private volatile Reached reached;

    /** @param byType by the name of the type */
    Selections(Map<String, ObjectPlan> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** What will be looked at of the objects that the field's resolver returns. */
    Reading reading(PlannedField field, TypeModel types) {
        return reached(field, types).reading();
    }

    /** @param field one of those that share this: what they read is the same */
    Reached reached(PlannedField field, TypeModel types) {
        if (reached == null) {
            reached = Reached.from(field, types);
        }
        return reached;
    }

    ObjectPlan of(GraphQLObjectType type) {
        return byType.get(type.getName());
    }

    Collection<ObjectPlan> plans() {
        return byType.values();
    }

    /** Of how many classes attributes are read; 0 where nobody has asked yet. */
    int classes() {
        return reached == null ? 0 : reached.classes();
    }

    /** How many of them, over all classes. */
    int attributes() {
        return reached == null ? 0 : reached.attributes();
    }
}
