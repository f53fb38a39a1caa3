package org.hubgraph.server.request;

import org.hubgraph.server.observability.Observation;

/** The view that an operation has of the HTTP request that it came with, or that its connection began with. */
public interface RequestContext {
    /** Collects the metrics of the request. */
    Observation observation();

    /** The value of {@code If-None-Match}; null if there is none. */
    String ifNoneMatch();

    /** Identifies the representation for this client: equal for equal media types and accepted codings. */
    String representation();

    /** Called before a change is made: the client must then receive the response, however much memory that takes. */
    void hasChanged();
}
