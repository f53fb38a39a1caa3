/**
 * From the socket to the bytes of the response. {@link org.hubgraph.server.GraphQLEndpoint} is the endpoint {@code /graphql}.
 * {@code http} receives and sends, {@code request} runs an operation through its stages, {@code subscription} has WebSockets
 * and event streams; {@code quota}, {@code cache} and {@code idempotency} are stages with a store of their own.
 */
package org.hubgraph.server;
