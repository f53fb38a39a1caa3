package org.hubgraph.server.jsonschema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** JSON Schemas of the responses to an operation, made from its selections. */
public final class ResultSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
    private final String references;
    private final Set<String> referenced = new TreeSet<>();

    /** @param references the address of named types in the same document, such as {@code #/components/schemas/} */
    public ResultSchemas(GraphQLSchema schema, Document document, String references) {
        this.schema = schema;
        this.references = references;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The data of a query. */
    public ObjectNode ofData(OperationDefinition query) {
        return object(schema.getQueryType(), List.of(query.getSelectionSet()));
    }

    /** The names of the scalars and enumerations that were referenced so far. */
    public Set<String> referenced() {
        return referenced;
    }

    /** The schema of a scalar or an enumeration by its name. */
    public static ObjectNode leaf(GraphQLSchema schema, String name) {
        var type = schema.getType(name);
        if (type instanceof GraphQLEnumType values) {
            return ScalarSchemas.of(values).put("description", values.getDescription());
        }
        return ScalarSchemas.described((GraphQLScalarType) type);
    }

    /**
     * All fields with one response key.
     *
     * @param certain whether it is in every object, whatever its type and the variables
     */
    private record Member(GraphQLFieldDefinition definition, List<SelectionSet> selections, boolean certain) {
        Member and(Member other) {
            var all = new ArrayList<>(selections);
            all.addAll(other.selections);
            return new Member(definition, all, certain || other.certain);
        }
    }

    private ObjectNode object(GraphQLType type, List<SelectionSet> sets) {
        var members = new LinkedHashMap<String, Member>();
        sets.forEach(set -> collect(set, type, true, members));
        var object = NODES.objectNode().put("type", "object");
        var properties = object.putObject("properties");
        var required = NODES.arrayNode();
        members.forEach((key, member) -> {
            properties.set(key, member.definition == null ? typeName() : value(member));
            if (member.certain) {
                required.add(key);
            }
        });
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private static ObjectNode typeName() {
        return NODES.objectNode().put("type", "string").put("description", "The name of the object's type.");
    }

    private void collect(SelectionSet set, GraphQLType type, boolean certain, Map<String, Member> members) {
        for (Selection<?> selection : set.getSelections()) {
            boolean still = certain && !isConditional(selection);
            if (selection instanceof Field field) {
                var definition = type instanceof GraphQLFieldsContainer container
                        ? container.getFieldDefinition(field.getName())
                        : null;
                var below =
                        field.getSelectionSet() == null ? List.<SelectionSet>of() : List.of(field.getSelectionSet());
                members.merge(field.getResultKey(), new Member(definition, below, still), Member::and);
            } else if (selection instanceof InlineFragment inline) {
                collect(inline.getSelectionSet(), inline.getTypeCondition(), type, still, members);
            } else {
                var fragment = fragments.get(((FragmentSpread) selection).getName());
                collect(fragment.getSelectionSet(), fragment.getTypeCondition(), type, still, members);
            }
        }
    }

    /** @param condition the type of a fragment; null if it has none */
    private void collect(
            SelectionSet set, TypeName condition, GraphQLType type, boolean certain, Map<String, Member> members) {
        if (condition == null) {
            collect(set, type, certain, members);
            return;
        }
        boolean same = condition.getName().equals(((GraphQLNamedType) type).getName());
        collect(set, schema.getType(condition.getName()), certain && same, members);
    }

    private static boolean isConditional(Selection<?> selection) {
        return selection instanceof DirectivesContainer<?> container
                && (container.hasDirective("skip") || container.hasDirective("include"));
    }

    private ObjectNode value(Member member) {
        return value(member.definition.getType(), member.selections)
                .put("description", member.definition.getDescription());
    }

    private ObjectNode value(GraphQLType type, List<SelectionSet> selections) {
        return type instanceof GraphQLNonNull required
                ? present(required.getWrappedType(), selections)
                : nullable(present(type, selections));
    }

    private ObjectNode present(GraphQLType type, List<SelectionSet> selections) {
        if (type instanceof GraphQLList list) {
            var array = NODES.objectNode().put("type", "array");
            array.set("items", value(list.getWrappedType(), selections));
            return array;
        }
        if (!selections.isEmpty()) {
            return object(type, selections);
        }
        if (type instanceof GraphQLScalarType scalar
                && Set.of("Int", "Float", "String", "Boolean", "ID").contains(scalar.getName())) {
            return ScalarSchemas.of(scalar);
        }
        String name = GraphQLTypeUtil.simplePrint(type);
        referenced.add(name);
        return NODES.objectNode().put("$ref", references + name);
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = NODES.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.path("type").textValue();
        schema.putArray("type").add(type).add("null");
        return schema;
    }
}
