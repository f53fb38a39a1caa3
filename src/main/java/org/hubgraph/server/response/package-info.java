/**
 * Responses as bytes with a status and header fields ({@link org.hubgraph.server.response.GraphQLResponse}), and how failures become
 * GraphQL errors ({@link org.hubgraph.server.response.ErrorTranslation}).
 */
package org.hubgraph.server.response;
