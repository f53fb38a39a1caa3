/**
 * Subscriptions and operations over WebSockets ({@code graphql-transport-ws}) and server-sent events, with back-pressure:
 * events are read from the database at the pace of the client. Start with {@link
 * org.hubgraph.server.subscription.GraphQLSockets} or {@link org.hubgraph.server.subscription.EventStreams}.
 *
 * <p>A WebSocket is in one of the states that implement {@link org.hubgraph.server.subscription.SocketState}; the state
 * handles each message. {@link org.hubgraph.server.subscription.SocketOperation} runs the operation of a message.
 */
package org.hubgraph.server.subscription;
