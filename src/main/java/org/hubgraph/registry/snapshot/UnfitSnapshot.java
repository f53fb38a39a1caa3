package org.hubgraph.registry.snapshot;

/** A snapshot that cannot be restored, with the reason in its message. Nothing was changed. */
public final class UnfitSnapshot extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitSnapshot(String reason) {
        super(reason);
    }
}
