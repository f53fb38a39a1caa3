/**
 * GraphQL over HTTP without the operation itself: connections, bodies, media types, compression, deadlines, writing a
 * response. {@link org.hubgraph.server.http.Exchange} is one request and the way back to its client.
 */
package org.hubgraph.server.http;
