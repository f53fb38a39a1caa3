package org.hubgraph.registry.importing.mapping;

import java.util.List;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.Severity;

/**
 * What a mapping makes of a row.
 *
 * @param drafts in the order of their references; empty if the row is refused, or if no record of the mapping is for it
 * @param faults all faults of the row and its values, those of {@link
 *     org.hubgraph.registry.importing.format.SourceRow#faults()} included
 * @param key the key of the last record of the row that has one, also if the row is refused; null if there is none
 * @param described the drafts, also if the row is refused; they may then lack required fields
 */
public record MappedRow(
        List<Draft> drafts,
        List<ImportFault> faults,
        List<AppliedCleaner> cleaners,
        String key,
        List<Draft> described) {
    public MappedRow(List<Draft> drafts, List<ImportFault> faults, List<AppliedCleaner> cleaners, String key) {
        this(drafts, faults, cleaners, key, drafts);
    }

    public boolean isRefused() {
        return faults.stream().anyMatch(fault -> fault.severity() == Severity.REFUSED);
    }
}
