package org.hubgraph.server.cache;

/**
 * A complete response without errors, which is the same for every client that may read it.
 *
 * @param version the registry version that the response was made from
 * @param body JSON in UTF-8; must not be changed
 */
public record CachedResponse(String version, byte[] body) {}
