/**
 * What a level of a request reads of its rows, and no more. The executor knows from the plan which attributes of which
 * entities will be looked at ({@link org.hubgraph.graphql.projection.Reading}); who reads rows asks for these columns only
 * ({@link org.hubgraph.graphql.projection.Projection}), so that a list of names costs neither the descriptions nor their parsing.
 *
 * <p>An object read so is not managed by the persistence context, and its other attributes are empty: what a resolver
 * looks at besides keys, it must say with {@link org.hubgraph.graphql.projection.Reads}. The differential tests hold this: the
 * reference execution reads whole entities, and both must answer the same.
 */
package org.hubgraph.graphql.projection;
