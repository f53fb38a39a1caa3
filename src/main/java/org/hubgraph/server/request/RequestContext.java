package org.hubgraph.server.request;

import org.hubgraph.server.observability.Observation;

/** What running an operation needs to know of the HTTP request that it came with, or that its connection began with. */
public interface RequestContext {
    /** Collects the metrics of the request. */
    Observation observation();

    /** The value of {@code If-None-Match}; null without one. */
    String ifNoneMatch();

    /** Names the representation that this client gets: the same text for the same media type and accepted codings. */
    String representation();

    /** A change is about to be made, so the client must receive the response, whatever memory that takes. */
    void hasChanged();
}
