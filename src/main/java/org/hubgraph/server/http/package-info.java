/**
 * GraphQL over HTTP without the operation itself: connections, bodies, media types, compression, deadlines, writing
 * responses. {@link org.hubgraph.server.http.Exchange} is one request with its response.
 */
package org.hubgraph.server.http;
