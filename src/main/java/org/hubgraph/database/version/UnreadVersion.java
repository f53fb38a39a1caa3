package org.hubgraph.database.version;

/** The database did not tell its version. Its cause says why: some failures of a database pass. */
public final class UnreadVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadVersion(Throwable cause) {
        super("The version of the registry cannot be read", cause);
    }
}
