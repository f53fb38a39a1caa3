/**
 * Source streams of subscriptions. No event is lost, repeated or queued in memory on its way from the table to the
 * client.
 *
 * <p>An {@link org.hubgraph.graphql.stream.EventStream} is a growing list that is read in pieces from a position. The
 * next piece is read only when the client has room for it. Therefore events that a client has not received yet exist
 * only in the database, and each client reads at its own pace. The stream signals when there may be new events. A
 * superfluous or late signal costs time, but no event is lost.
 *
 * <p>The registry's history has such a stream of its changes, the execution runs the selection of a subscription for
 * each event, and the server sends the results as server-sent events or over a WebSocket.
 */
package org.hubgraph.graphql.stream;
