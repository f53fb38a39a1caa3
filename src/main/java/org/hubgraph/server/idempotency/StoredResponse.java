package org.hubgraph.server.idempotency;

/**
 * The answer to a mutation that took place.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record StoredResponse(int status, String body) {}
