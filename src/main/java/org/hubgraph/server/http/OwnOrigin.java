package org.hubgraph.server.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.hubgraph.failure.Forbidden;

/** Requests that pages of this server make browsers send. */
public final class OwnOrigin {
    private OwnOrigin() {}

    /**
     * Refuses a change that a page of another origin has made a browser send, perhaps with credentials that it has stored:
     * forms can be sent to any origin.
     *
     * @param refusal the message
     * @throws Forbidden if the header {@code Origin} names another origin, unless the request only reads
     */
    public static void require(HttpServerRequest request, String refusal) {
        String origin = request.getHeader("Origin");
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reads && origin != null && !origin.endsWith("://" + request.authority())) {
            throw new Forbidden(refusal);
        }
    }
}
