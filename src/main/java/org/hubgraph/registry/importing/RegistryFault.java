package org.hubgraph.registry.importing;

import java.util.Optional;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;

/** A fault in a file of the packaged registry. It ends the start, and nothing of any file is loaded. */
public final class RegistryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field the field of the record, such as {@code citations[2].source}
     * @param reason what is wrong with it
     */
    RegistryFault(String field, String reason) {
        this(field, reason, field + ": " + reason);
    }

    private RegistryFault(String field, String reason, String message) {
        super(message);
        this.field = field;
        this.reason = reason;
    }

    /** The first fault of an input. */
    static RegistryFault of(InvalidInput invalid) {
        var first = invalid.violations().get(0);
        var path = first.path().subList(1, first.path().size());
        return new RegistryFault(path.isEmpty() ? "record" : Violation.written(path), first.message());
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }

    RegistryFault in(String file, String record) {
        return new RegistryFault(
                field, reason, "registry/" + file + ", entry \"" + record + "\", field \"" + field + "\": " + reason);
    }

    /** The fault of a part of a record. */
    RegistryFault below(String part) {
        return new RegistryFault(part + "." + field, reason);
    }

    /** Returns the object that a field names, or throws this fault. */
    static <T> T required(Optional<T> found, String field, String named) {
        return found.orElseThrow(() -> new RegistryFault(field, "there is no entry \"" + named + "\""));
    }
}
