package org.hubgraph.server.idempotency;

/**
 * The response to a mutation that has run.
 *
 * @param status the HTTP status
 * @param body JSON
 */
public record StoredResponse(int status, String body) {}
