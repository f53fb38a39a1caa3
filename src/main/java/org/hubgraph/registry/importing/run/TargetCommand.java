package org.hubgraph.registry.importing.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;
import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.YamlRecords;

/**
 * The mutations of one type. All rules of the mutations apply.
 *
 * @param <C> the input that adds an object
 * @param <U> the input that changes one
 * @param type of the objects
 */
record TargetCommand<C, U extends ChangeOf>(
        Class<? extends Stored> type,
        Class<C> create,
        Class<U> update,
        BiFunction<C, String, Stored> creation,
        BiFunction<U, String, Stored> change,
        BiFunction<DeleteEntry, String, ?> deletion) {

    /**
     * @throws org.hubgraph.registry.importing.RegistryFault if the input does not have these fields
     * @throws org.hubgraph.failure.InvalidInput with all faults of the values
     */
    Stored create(ObjectNode input, String reason) {
        return creation.apply(YamlRecords.input(input, create), reason);
    }

    /** Changes the fields that the input has. Throws as {@link #create} does, also for fields that do not change. */
    Stored change(Stored object, ObjectNode fields, String reason) {
        var fixed = fields.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> !isIn(update, field))
                .map(field -> new Violation(
                        List.of("input", field),
                        "the record had another one before, which cannot be changed: give what it describes now a key"
                                + " of its own."))
                .toList();
        if (!fixed.isEmpty()) {
            throw new InvalidInput(fixed);
        }
        var input = fields.deepCopy();
        input.put("id", object.getId());
        input.put("version", object.version);
        return change.apply(YamlRecords.input(input, update), reason);
    }

    private static boolean isIn(Class<?> input, String field) {
        return Arrays.stream(input.getFields()).anyMatch(one -> one.getName().equals(field));
    }

    /** Whether a field of the inputs is a list. */
    boolean isList(String field) {
        try {
            return List.class.isAssignableFrom(create.getField(field).getType());
        } catch (NoSuchFieldException unknown) {
            return false;
        }
    }

    /** @throws org.hubgraph.failure.InvalidInput if something refers to the object */
    void delete(Stored object, String reason) {
        var input = new DeleteEntry();
        input.id = object.getId();
        input.version = object.version;
        deletion.apply(input, reason);
    }
}
