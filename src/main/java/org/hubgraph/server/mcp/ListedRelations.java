package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * The facts that lists state by what is in them. That an organisation is in the list of a hub's tenants is what its
 * tenancies say, which are fields of the edges; that a sector is in the list of another's children is what its own field
 * {@code parent} says.
 */
final class ListedRelations {
    /** The response key of the relations of an edge. */
    private static final String RELATIONS = CitedDocument.PREFIX + "relations";
    /** Begins the response key of the edges of a list, before the key of its nodes. */
    private static final String EDGES_OF = CitedDocument.PREFIX + "edges_of_";
    /** Begins the response key that marks a field as stated, before its name. */
    private static final String STATED = CitedDocument.PREFIX + "states_";

    private static final String EDGES = "edges";
    private static final String NODES = "nodes";
    private static final String NODE = "node";

    /** By the type and the field of a list, the field of the listed objects that says that they belong into it. */
    private static final Map<String, String> STATED_BY = Map.of(
            "Hub.children", "parent",
            "Sector.children", "parent",
            "Sector.hubs", "sectors",
            "Sector.tenants", "sectors");

    private ListedRelations() {}

    static boolean isCited(GraphQLType type) {
        return type instanceof GraphQLNamedType named && named.getName().equals("Cited")
                || type instanceof GraphQLImplementingType implementing
                        && implementing.getInterfaces().stream()
                                .anyMatch(shared -> shared.getName().equals("Cited"));
    }

    /** The field that the objects of a list state by being in it; null for other fields. */
    static String statedBy(GraphQLType type, Field list) {
        return STATED_BY.get(((GraphQLNamedType) type).getName() + "." + list.getName());
    }

    /** Whether the field leads from a list to its objects. */
    static boolean leadsToObjects(Field field) {
        return field.getName().equals(NODES)
                || field.getName().equals(EDGES)
                || field.getName().equals(NODE);
    }

    static Field mark(String stated) {
        return Field.newField("__typename").alias(STATED + stated).build();
    }

    /** Whether a mark says that the object states the field. */
    static boolean isMarked(ObjectNode object, String field) {
        return object.has(STATED + field);
    }

    /** Whether the field of an edge has the relations behind it. */
    static boolean isRelation(GraphQLType type, Field field) {
        return ofEdge(type)
                .filter(relation -> relation.getName().equals(field.getName()))
                .isPresent();
    }

    /** The relations behind an edge; empty if it has none, or if the list is itself one of relations. */
    private static Optional<GraphQLFieldDefinition> ofEdge(GraphQLType type) {
        if (!(type instanceof GraphQLFieldsContainer edge)
                || edge.getFieldDefinition("cursor") == null
                || edge.getFieldDefinition(NODE) == null) {
            return Optional.empty();
        }
        // The other end of a relation, which is the node.
        return edge.getFieldDefinition("other") != null
                ? Optional.of(edge.getFieldDefinition(NODE))
                : edge.getFieldDefinitions().stream()
                        .filter(field ->
                                !field.getName().equals(NODE) && isCited(GraphQLTypeUtil.unwrapAll(field.getType())))
                        .findFirst();
    }

    /**
     * What has to be added to selections of a list or of an edge for its relations.
     *
     * @param citations what to select of each relation
     */
    static List<Field> added(SelectionSet set, GraphQLType type, SelectionSet citations) {
        var added = new ArrayList<Field>();
        var fields = set.getSelectionsOfType(Field.class);
        ofEdge(type)
                .filter(relation -> !fields.isEmpty() && fields.stream().noneMatch(field -> isRelation(type, field)))
                .ifPresent(relation -> added.add(relations(relation, citations)));
        if (type instanceof GraphQLFieldsContainer list && list.getFieldDefinition(EDGES) != null) {
            ofEdge(GraphQLTypeUtil.unwrapAll(list.getFieldDefinition(EDGES).getType()))
                    .filter(relation -> !relation.getName().equals(NODE))
                    .ifPresent(relation -> fields.stream()
                            .filter(field -> field.getName().equals(NODES))
                            .forEach(nodes -> added.add(Field.newField(EDGES)
                                    .alias(EDGES_OF + nodes.getResultKey())
                                    .directives(nodes.getDirectives())
                                    .selectionSet(SelectionSet.newSelectionSet()
                                            .selection(relations(relation, citations))
                                            .build())
                                    .build())));
        }
        return added;
    }

    private static Field relations(GraphQLFieldDefinition relation, SelectionSet citations) {
        return Field.newField(relation.getName())
                .alias(RELATIONS)
                .selectionSet(citations)
                .build();
    }

    /** Visits a part of a response. */
    interface Visitor {
        /** @param path where the relation is stated: the position of an edge or a node, as a JSON Pointer */
        void visit(JsonNode relation, String path);
    }

    /** Takes out of an object what was added to it. */
    static void take(ObjectNode object, String path, Visitor visitor) {
        var relations = object.remove(RELATIONS);
        if (relations != null) {
            visit(relations, path, visitor);
        }
        for (String key : keys(object)) {
            if (key.startsWith(EDGES_OF)) {
                var edges = object.remove(key);
                for (int i = 0; i < edges.size(); i++) {
                    String at = path + "/" + key.substring(EDGES_OF.length()) + "/" + i;
                    visit(edges.get(i).path(RELATIONS), at, visitor);
                }
            } else if (key.startsWith(STATED)) {
                object.remove(key);
            }
        }
    }

    private static void visit(JsonNode relations, String path, Visitor visitor) {
        if (relations.isArray()) {
            relations.forEach(relation -> visitor.visit(relation, path));
        } else {
            visitor.visit(relations, path);
        }
    }

    private static List<String> keys(ObjectNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
