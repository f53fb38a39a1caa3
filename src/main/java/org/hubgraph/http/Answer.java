package org.hubgraph.http;

import io.vertx.core.buffer.Buffer;

/**
 * A response, but for its media type.
 *
 * @param status for {@code application/graphql-response+json}
 * @param understood whether the request was a well-formed GraphQL request, right or wrong
 * @param body JSON in UTF-8
 */
record Answer(int status, boolean understood, Buffer body) {}
