package org.hubgraph.registry.importing.run;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;

/** An import, or a row of it, is not in the state that a command needs. */
public final class ImportConflict extends Failure {
    private static final long serialVersionUID = 1L;

    public ImportConflict(String message) {
        super(Code.CONFLICT, message);
    }
}
