package org.hubgraph.graphql.execution;

import java.util.Collection;
import java.util.Map;

import graphql.schema.GraphQLObjectType;

import org.hubgraph.graphql.projection.Reading;

/**
 * The selections below a field, planned for each concrete type that its value may have. Fields of a document with the
 * same selections below them share one instance: an interface has many types, each of which may lead to others.
 */
final class Selections {
    private final Map<String, ObjectPlan> byType;
    /** Computed when first needed; two threads may compute it at the same time. */
    private volatile Reached reached;

    /** @param byType by type name */
    Selections(Map<String, ObjectPlan> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** The attributes that will be read of the objects that the field's resolver returns. */
    Reading reading(PlannedField field, TypeModel types) {
        return reached(field, types).reading();
    }

    /** @param field one of the fields that share these selections; they read the same attributes */
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

    /** The number of classes whose attributes are read; 0 if not computed yet. */
    int classes() {
        return reached == null ? 0 : reached.classes();
    }

    /** The number of attributes of all classes together; 0 if not computed yet. */
    int attributes() {
        return reached == null ? 0 : reached.attributes();
    }
}
