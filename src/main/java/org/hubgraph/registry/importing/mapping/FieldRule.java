package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a field of a draft gets its value. */
sealed interface FieldRule {
    FieldSpec spec();

    /** A value of one kind, or a list of such values. */
    record Leaf(FieldSpec spec, ValueRule rule) implements FieldRule {}

    /**
     * An object, or elements of a list of objects. An object without its required fields is left out.
     *
     * @param each lists inside each other, for whose elements there is an object each; empty for one object
     * @param when null for always
     * @param columns all that the fields read; those of required fields come first
     */
    record Nested(
            FieldSpec spec, List<ColumnPath> each, Condition when, List<FieldRule> fields, List<ColumnPath> columns)
            implements FieldRule {
        Nested(FieldSpec spec, List<ColumnPath> each, Condition when, List<FieldRule> fields) {
            this(spec, each, when, fields, RuleColumns.of(fields));
        }

        /** The field of which a list has an object for each part of the value; null if no value is divided. */
        Leaf divided() {
            for (var field : fields) {
                if (spec.list()
                        && field instanceof Leaf leaf
                        && leaf.rule().split() != null
                        && !leaf.spec().list()) {
                    return leaf;
                }
            }
            return null;
        }

        /** Whether an object has all fields that it needs. */
        boolean isComplete(ObjectNode object) {
            for (var field : spec.fields().values()) {
                if (field.required() && !object.has(field.name())) {
                    return false;
                }
            }
            return !object.isEmpty();
        }
    }

    /** Several rules for one list. */
    record Several(FieldSpec spec, List<FieldRule> rules) implements FieldRule {}

    /**
     * A reference to another object, or a list of references.
     *
     * @param values how the object is named: by {@code slug}, {@code externalId} or {@code name}
     * @param key null if it is not named by a key
     * @param when null for always
     */
    record Reference(
            FieldSpec spec,
            List<TargetType> types,
            Map<String, ValueRule> values,
            String scheme,
            KeyRule key,
            Condition when,
            boolean creates)
            implements FieldRule {}
}
