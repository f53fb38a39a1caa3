package org.hubgraph.failure;

/** The disk has no space for a change. */
public final class NoSpace extends Failure {
    private static final long serialVersionUID = 1L;

    public NoSpace() {
        super(Code.INTERNAL, "The server's disk is full. Nothing was changed; queries still work.");
    }
}
