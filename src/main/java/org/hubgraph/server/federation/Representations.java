package org.hubgraph.server.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;

import org.hubgraph.failure.Invalid;

/** The keys of the entities that one field {@code _entities} asks for, in their order. */
record Representations(List<Key> keys) {

    /**
     * The key of one entity.
     *
     * @param value an id, or the slug if {@code bySlug} is true
     */
    record Key(String type, boolean bySlug, String value) {}

    /** With other keys in the places of some. */
    Representations with(Map<Key, Key> others) {
        return new Representations(
                keys.stream().map(key -> others.getOrDefault(key, key)).toList());
    }

    /**
     * The representations of one field {@code _entities}. A single one is a list of one (GraphQL specification, section
     * 3.11, input coercion).
     *
     * @param variables with their default values
     * @throws Invalid if the argument is missing, or a representation has no known type or key
     */
    static Representations of(Field field, Map<String, Object> variables) {
        if (field.getSelectionSet() == null) {
            throw new Invalid("_entities needs a selection of fields.");
        }
        var argument = field.getArguments().stream()
                .filter(each -> each.getName().equals("representations"))
                .findFirst()
                .map(Argument::getValue)
                .map(value -> json(value, variables));
        if (argument.isEmpty()) {
            throw new Invalid("_entities needs the argument representations, a list.");
        }
        List<?> list = argument.get() instanceof List<?> several ? several : List.of(argument.get());
        var keys = new ArrayList<Key>();
        list.forEach(each -> keys.add(key(each)));
        return new Representations(keys);
    }

    private static Key key(Object representation) {
        if (!(representation instanceof Map<?, ?> object) || !(object.get("__typename") instanceof String type)) {
            throw new Invalid("A representation must be an object with __typename.");
        }
        if (SubgraphSchema.list(type) == null) {
            throw new Invalid("There are no entities of the type of a representation.");
        }
        if (object.get("id") instanceof String id) {
            return new Key(type, false, id);
        }
        if (object.get("slug") instanceof String slug) {
            return new Key(type, true, slug);
        }
        throw new Invalid("A representation must have the key id or slug.");
    }

    /** A value of a document in the form of variables, as far as representations need it: other values are null. */
    static Object json(Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        if (value instanceof ArrayValue list) {
            return list.getValues().stream().map(item -> json(item, variables)).toList();
        }
        if (value instanceof ObjectValue object) {
            var fields = new LinkedHashMap<String, Object>();
            object.getObjectFields().forEach(field -> fields.put(field.getName(), json(field.getValue(), variables)));
            return fields;
        }
        return value instanceof StringValue text ? text.getValue() : null;
    }
}
