package org.hubgraph.registry.importing;

import java.util.Optional;

/** A fault in a file of the packaged registry: it stops the start, and nothing of any file is kept. */
public final class PackagedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field the field of the record, such as {@code citations[2].source}
     * @param reason what is wrong with it
     */
    public PackagedFault(String field, String reason) {
        this(field, reason, field + ": " + reason);
    }

    private PackagedFault(String field, String reason, String message) {
        super(message);
        this.field = field;
        this.reason = reason;
    }

    PackagedFault in(String file, String record) {
        return new PackagedFault(
                field, reason, "registry/" + file + ", entry \"" + record + "\", field \"" + field + "\": " + reason);
    }

    /** The object that a field names, or this fault. */
    public static <T> T required(Optional<T> found, String field, String named) {
        return found.orElseThrow(() -> new PackagedFault(field, "there is no entry \"" + named + "\""));
    }
}
