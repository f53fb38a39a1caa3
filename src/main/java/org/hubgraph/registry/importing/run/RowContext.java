package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.TargetType;

/** The row that is being imported, and what was found and changed for it so far. */
final class RowContext {
    private final UUID run;
    private final long ordinal;
    private final String rowKey;
    private final String reason;
    private final Chunk chunk;
    private final List<ImportFault> faults;
    private final List<ImportChange> changes = new ArrayList<>();
    private final List<DraftReference> missing = new ArrayList<>();
    private final List<Draft> postponed = new ArrayList<>();
    private final Set<Long> awaited = new HashSet<>();

    RowContext(UUID run, long ordinal, String rowKey, String reason, Chunk chunk, List<ImportFault> faults) {
        this.run = run;
        this.ordinal = ordinal;
        this.rowKey = rowKey;
        this.reason = reason;
        this.chunk = chunk;
        this.faults = new ArrayList<>(faults);
    }

    UUID run() {
        return run;
    }

    long ordinal() {
        return ordinal;
    }

    /** The key of the record that the row is about; null if it has none. */
    String rowKey() {
        return rowKey;
    }

    String reason() {
        return reason;
    }

    ImportedKeys keys() {
        return chunk.keys();
    }

    /** The ordinal of another row of the file that describes the record of a draft, too; 0 if there is none. */
    long otherRow(Draft draft, ImportKey known) {
        return chunk.keys().otherRow(draft, known, ordinal);
    }

    ChunkReferences references() {
        return chunk.references();
    }

    ChunkObjects objects() {
        return chunk.objects();
    }

    ChunkMatches matches() {
        return chunk.matches();
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** The changes in their order, without numbers. */
    List<ImportChange> changes() {
        return changes;
    }

    List<DraftReference> missing() {
        return missing;
    }

    /** The objects without which the row is imported until editors have decided. */
    List<Draft> postponed() {
        return postponed;
    }

    /** The undecided objects that the row waits for, as {@link ObjectIdentity}. */
    Set<Long> awaited() {
        return awaited;
    }

    void fault(ImportRule rule, Severity severity, String column, String value, String message) {
        faults.add(ImportFault.of(rule, severity, column, value, message));
    }

    /** Whether a fault refuses the row. */
    boolean isRefused() {
        return faults.stream().anyMatch(fault -> fault.severity() == Severity.REFUSED);
    }

    void missing(DraftReference reference) {
        missing.add(reference);
    }

    void postpone(Draft draft) {
        postponed.add(draft);
    }

    void await(Set<Long> undecided) {
        awaited.addAll(undecided);
    }

    /**
     * @param key of the record
     * @param former the former values of the changed fields; null if the object was added
     * @param formerDraft what the record said before; null if it is new
     */
    ImportChange changed(TargetType type, String key, Stored object, JsonNode former, String formerDraft) {
        var change = new ImportChange();
        change.runId = run;
        change.ordinal = ordinal;
        change.target = type;
        change.recordKey = key;
        change.objectType = object.getClass().getSimpleName();
        change.objectKey = object.key;
        chunk.objects().setVersion(change, object);
        change.former = former == null ? null : Json.text(former);
        change.formerDraft = formerDraft;
        changes.add(change);
        return change;
    }
}
