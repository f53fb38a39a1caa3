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
 * One value in the input of a mutation.
 *
 * @param mutation its name
 * @param owner the object or list that has it
 * @param index in the list; -1 in an object
 * @param field its name, or that of the list
 * @param type as the schema has it
 */
record InputPlace(String mutation, JsonNode owner, int index, String field, GraphQLType type) {

    /** All places in the variables of a mutation that are still of the form that their types ask for. */
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
            // The first will do: lists get long.
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

    /** By their names: a schema has them in another order in each run. */
    static List<GraphQLInputObjectField> fields(GraphQLInputObjectType type) {
        return type.getFields().stream()
                .sorted(Comparator.comparing(GraphQLInputObjectField::getName))
                .toList();
    }

    /** What may be given for an enum, in the order of the alphabet. */
    static List<String> names(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .sorted()
                .toList();
    }

    /** The missing node where there is none. */
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

    /** Whether it is an object whose type has all these fields. */
    boolean hasFields(List<String> names) {
        return nullable() instanceof GraphQLInputObjectType object
                && value().isObject()
                && names.stream().allMatch(name -> object.getField(name) != null);
    }

    /** One value that JSON has as a string, names of enums apart. */
    boolean isText() {
        return !isList()
                && nullable() instanceof GraphQLScalarType
                && !List.of("Int", "Float", "Boolean").contains(typeName());
    }

    /** Whether it is one value of the named type. */
    boolean isOne(String typeName) {
        return !isList() && typeName().equals(typeName);
    }

    /** Of what it is a list of, or of itself. */
    String typeName() {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }

    private GraphQLType nullable() {
        return GraphQLTypeUtil.unwrapNonNull(type);
    }
}
