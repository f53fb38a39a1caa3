package org.hubgraph.registry.importing.fault;

/** A file that cannot be read to its end. No row of it should be imported. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportFault fault;
    private final long row;

    public UnreadableFile(ImportRule rule, String message) {
        this(rule, message, 0);
    }

    /** @param row the number of the row at which reading stopped; 0 if it is not known */
    public UnreadableFile(ImportRule rule, String message, long row) {
        super(message);
        this.fault = ImportFault.of(rule, Severity.REFUSED, null, null, message);
        this.row = row;
    }

    public ImportFault fault() {
        return fault;
    }

    /** The number of the row at which reading stopped; 0 if it is not known. */
    public long row() {
        return row;
    }
}
