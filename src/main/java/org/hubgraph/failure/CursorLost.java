package org.hubgraph.failure;

/** A cursor names a change that the registry does not have: it was issued by a later state, or by another registry. */
public final class CursorLost extends Failure {
    private static final long serialVersionUID = 1L;

    public CursorLost() {
        super(
                Code.CURSOR_LOST,
                "The registry does not have the change that the cursor names: the database was restored to an earlier"
                        + " state, or the cursor is from another registry. Begin anew, without a cursor or from a"
                        + " snapshot.");
    }
}
