package org.hubgraph.database.version;

/** Thrown if the registry version cannot be read. The cause has the reason, which may be transient. */
public final class UnreadVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadVersion(Throwable cause) {
        super("The version of the registry cannot be read", cause);
    }
}
