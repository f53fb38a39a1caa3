package org.hubgraph.execution;

import java.util.List;

import graphql.schema.GraphQLObjectType;

/**
 * The fields of one object type at one place of a document, in the order of the response.
 *
 * @param type a concrete type
 * @param fields in the order in which the document first names them
 */
record ObjectPlan(GraphQLObjectType type, List<PlannedField> fields) {}
