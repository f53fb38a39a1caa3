package org.hubgraph.failure;

/** The database was lost while a change was being committed. */
public final class Unsettled extends Failure {
    private static final long serialVersionUID = 1L;

    public Unsettled() {
        super(
                Code.INTERNAL,
                "The database was lost at the last moment, and nobody knows whether the change took place: look before you"
                        + " send it again.");
    }
}
