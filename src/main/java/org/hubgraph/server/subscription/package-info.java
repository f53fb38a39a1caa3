/**
 * Subscriptions and operations over WebSockets ({@code graphql-transport-ws}) and server-sent events, with back-pressure:
 * events are read from the database at the pace of the client. Start with {@link
 * org.hubgraph.server.subscription.SocketOpening} or {@link org.hubgraph.server.subscription.EventStreams}.
 *
 * <p>A message of a WebSocket is handled by these classes in turn:
 *
 * <ol>
 *   <li>{@link org.hubgraph.server.subscription.SocketMessages} assembles it from frames.
 *   <li>{@link org.hubgraph.server.subscription.GraphQLSocket} parses it and calls the method of the present state for its
 *       type.
 *   <li>{@link org.hubgraph.server.subscription.SocketState} has an implementation for each state of the protocol.
 *   <li>{@link org.hubgraph.server.subscription.SocketOperation} runs the operation of a {@code subscribe} message.
 * </ol>
 */
package org.hubgraph.server.subscription;
