package org.hubgraph.graphql.execution;

import java.util.ArrayDeque;
import java.util.List;

/** One object of the response: its position and its values, which are set field by field. */
final class ResponseObject {
    private static final int NO_INDEX = -1;

    final ObjectPlan plan;
    final Object source;
    /**
     * One for each field of the plan: null, a scalar in its JSON form, an EnumJson, a ResponseObject, or a List of
     * these.
     */
    final Object[] values;
    /** True if one of its non-null fields is null: the object itself is then null. */
    boolean isNull;

    private final ResponseObject parent;
    private final String key;
    private final int index;

    private ResponseObject(ObjectPlan plan, Object source, ResponseObject parent, String key, int index) {
        this.plan = plan;
        this.source = source;
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.values = new Object[plan.fields().size()];
    }

    static ResponseObject root(ObjectPlan plan, Object source) {
        return new ResponseObject(plan, source, null, null, NO_INDEX);
    }

    /**
     * @param index the index in a list; negative outside of lists. In a list of lists, it is the index in the inner
     *     list.
     */
    ResponseObject child(ObjectPlan childPlan, Object childSource, String childKey, int index) {
        return new ResponseObject(childPlan, childSource, this, childKey, index);
    }

    /** The root object above this one, or this one if it is the root. */
    ResponseObject root() {
        var place = this;
        while (place.parent != null) {
            place = place.parent;
        }
        return place;
    }

    /** The path of one of its fields (specification, section 7.1.2). */
    List<Object> path(String field, int fieldIndex) {
        var path = new ArrayDeque<Object>();
        if (fieldIndex >= 0) {
            path.addFirst(fieldIndex);
        }
        path.addFirst(field);
        for (var place = this; place.parent != null; place = place.parent) {
            if (place.index >= 0) {
                path.addFirst(place.index);
            }
            path.addFirst(place.key);
        }
        return List.copyOf(path);
    }
}
