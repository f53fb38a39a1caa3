package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * A value in the input of a mutation.
 *
 * @param mutation the name of the mutation
 * @param owner the object or list that contains the value
 * @param index in the list; -1 in an object
 * @param field the name of the field, or of the field that contains the list
 * @param type as in the schema
 */
record InputPlace(String mutation, JsonNode owner, int index, String field, GraphQLType type) {

    /** All values in the variables of a mutation that still have the form required by their types. */
    static List<InputPlace> all(String mutation, GraphQLInputObjectType type, ObjectNode variables) {
        var places = new ArrayList<InputPlace>();
        collect(new InputPlace(mutation, variables, -1, "input", GraphQLNonNull.nonNull(type)), places);
        collect(new InputPlace(mutation, variables, -1, "reason", Scalars.GraphQLString), places);
        return places;
    }

    private static void collect(InputPlace place, List<InputPlace> places) {
        places.add(place);
        var type = place.nullable();
        if (type instanceof GraphQLList list && place.value() instanceof ArrayNode items) {
            // The first item suffices, because lists may be long.
            for (int index = 0; index < Math.min(items.size(), 1); index++) {
                collect(new InputPlace(place.mutation, items, index, place.field, list.getWrappedType()), places);
            }
        } else if (type instanceof GraphQLInputObjectType object && place.value() instanceof ObjectNode fields) {
            fields(object).stream()
                    .filter(field -> fields.has(field.getName()))
                    .forEach(field -> collect(
                            new InputPlace(place.mutation, fields, -1, field.getName(), field.getType()), places));
        }
    }

    /** Sorted by name, because the order in a schema changes with each run. */
    static List<GraphQLInputObjectField> fields(GraphQLInputObjectType type) {
        return type.getFields().stream()
                .sorted(Comparator.comparing(GraphQLInputObjectField::getName))
                .toList();
    }

    /** The permitted values of an enum, in alphabetical order. */
    static List<String> names(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .sorted()
                .toList();
    }

    /** The value; the missing node if there is none. */
    JsonNode value() {
        return index < 0 ? owner.path(field) : owner.path(index);
    }

    void set(JsonNode value) {
        if (index < 0) {
            ((ObjectNode) owner).set(field, value);
        } else {
            ((ArrayNode) owner).set(index, value);
        }
    }

    boolean isRequired() {
        return GraphQLTypeUtil.isNonNull(type);
    }

    boolean isList() {
        return nullable() instanceof GraphQLList;
    }

    boolean isObject() {
        return nullable() instanceof GraphQLInputObjectType;
    }

    boolean isEnum() {
        return nullable() instanceof GraphQLEnumType;
    }

    /** Whether the value is an object whose type has all these fields. */
    boolean hasFields(List<String> names) {
        return nullable() instanceof GraphQLInputObjectType object
                && value().isObject()
                && names.stream().allMatch(name -> object.getField(name) != null);
    }

    /** Whether the value is a single JSON string other than an enum value. */
    boolean isText() {
        return !isList()
                && nullable() instanceof GraphQLScalarType
                && !List.of("Int", "Float", "Boolean").contains(typeName());
    }

    /** Whether the value is a single one of the named type. */
    boolean isOne(String typeName) {
        return !isList() && typeName().equals(typeName);
    }

    /** The name of the type, or of the item type of a list. */
    String typeName() {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }

    private GraphQLType nullable() {
        return GraphQLTypeUtil.unwrapNonNull(type);
    }
}
