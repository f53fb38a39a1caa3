/**
 * A subgraph of Apollo Federation 2 at {@code /subgraph}, off by default. Start with {@link
 * org.hubgraph.server.federation.SubgraphEndpoint}. The fields that federation adds to the schema are not part of it: a
 * request that uses them is rewritten to one that does not, and runs through the normal stages.
 *
 * <ul>
 *   <li>SubgraphEndpoint, FederationSettings
 *   <li>SubgraphSchema (the schema with the directives of federation)
 *   <li>EntityDocument (a request for entities, rewritten), Representations (the keys of entities), EntityResponse (its
 *       response), MergedSlugs (slugs that lead to other entries)
 * </ul>
 */
package org.hubgraph.server.federation;
