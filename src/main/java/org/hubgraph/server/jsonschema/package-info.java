/**
 * JSON Schemas (2020-12) of the schema's types, for interfaces that describe themselves with them. Start with {@link
 * org.hubgraph.server.jsonschema.InputSchemas}, which has the variables of operations.
 *
 * <ul>
 *   <li>InputSchemas (variables and input types), ResultSchemas (responses), ScalarSchemas (scalars and enumerations)
 * </ul>
 */
package org.hubgraph.server.jsonschema;
