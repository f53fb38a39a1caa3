package org.hubgraph.server.cache;

/**
 * An answer without errors, which is complete and the same for all who may get it.
 *
 * @param version of the registry that it was made from
 * @param body JSON in UTF-8; not to be changed
 */
public record CachedResponse(String version, byte[] body) {}
