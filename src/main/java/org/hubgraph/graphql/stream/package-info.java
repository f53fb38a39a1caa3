/**
 * What is followed while it happens, from the table to the client's socket, so that none of it is missed, repeated or
 * piled up.
 *
 * <p>An {@link org.hubgraph.graphql.stream.EventStream} is a list that grows, read in pieces from a place on. Whoever follows it asks
 * for the next piece when its client can take some more, and never before: what a client has not taken yet is in the
 * database and nowhere else, and each client reads at its own pace. The stream says when there may be news; to be told too
 * often, or late, costs time and no event.
 *
 * <p>{@code history} has such a stream of its changes, {@code execution} runs what a subscription selects of each event,
 * and {@code http} hands the results on, as server-sent events or over a WebSocket.
 */
package org.hubgraph.graphql.stream;
