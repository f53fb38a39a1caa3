package org.hubgraph.server.idempotency;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;

/** The first request with this key has no response yet (status 409). */
public final class FirstIsRunning extends Failure {
    private static final long serialVersionUID = 1L;

    FirstIsRunning() {
        super(Code.TIMEOUT, "The first request with this Idempotency-Key is still running. Send it again later.");
    }
}
