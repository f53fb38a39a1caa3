package org.hubgraph.server.idempotency;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;

/** The key was used for another request (status 422). */
public final class KeyReused extends Failure {
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(Code.INVALID, "This Idempotency-Key was used for another request. Use a new key for each request.");
    }
}
