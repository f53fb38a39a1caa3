/**
 * Subscriptions and operations over WebSockets ({@code graphql-transport-ws}) and server-sent events, with back-pressure:
 * events are read from the database at the pace of the client. Start with {@link
 * org.hubgraph.server.subscription.GraphQLSockets} or {@link org.hubgraph.server.subscription.EventStreams}.
 */
package org.hubgraph.server.subscription;
