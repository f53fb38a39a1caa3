/**
 * Reads only those columns of a row that a request needs. From the plan, the execution knows which attributes of which
 * entities will be read ({@link org.hubgraph.graphql.projection.Reading}). Code that reads rows selects only these
 * columns ({@link org.hubgraph.graphql.projection.Projection}), so that a list of names does not load and parse
 * descriptions.
 *
 * <p>An object read in this way is not managed by the persistence context, and its other attributes are empty.
 * Therefore a resolver must declare the attributes that it reads besides keys, with {@link
 * org.hubgraph.graphql.projection.Reads}. The differential tests verify this: the reference execution reads whole
 * entities, and both must return the same response.
 */
package org.hubgraph.graphql.projection;
