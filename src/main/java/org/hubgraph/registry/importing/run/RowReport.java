package org.hubgraph.registry.importing.run;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.AppliedCleaner;

/**
 * What became of a row.
 *
 * @param key of the record that the row is about; null if it has none
 * @param faults all faults, those that are only flagged included
 * @param awaited the undecided objects that the row waits for, as {@link ObjectIdentity}
 */
record RowReport(
        SourceRow row,
        String key,
        RowOutcome outcome,
        List<DraftReport> drafts,
        List<ImportFault> faults,
        List<AppliedCleaner> cleaners,
        Set<Long> awaited) {

    static RowReport of(
            SourceRow row,
            String key,
            List<DraftReport> drafts,
            List<ImportFault> faults,
            List<AppliedCleaner> cleaners,
            Set<Long> awaited) {
        boolean refused = faults.stream().anyMatch(fault -> fault.severity() == Severity.REFUSED);
        var outcome = refused
                ? RowOutcome.REFUSED
                : drafts.stream()
                        .map(DraftReport::outcome)
                        .min(Comparator.naturalOrder())
                        .orElse(RowOutcome.UNCHANGED);
        return new RowReport(row, key, outcome, drafts, faults, cleaners, awaited);
    }

    /** Whether the row is kept as it was read, because editors have yet to decide. */
    boolean isKept() {
        return outcome == RowOutcome.SUSPECT || outcome == RowOutcome.WAITING && !awaited.isEmpty();
    }

    ObjectNode detail() {
        var detail = Json.object();
        var objects = detail.putArray("objects");
        for (DraftReport draft : drafts) {
            var object = objects.addObject();
            object.put("type", draft.draft().type().text());
            object.put("key", draft.draft().key());
            if (draft.draft().mentioned()) {
                object.put("mentioned", true);
            }
            object.put("outcome", draft.outcome().name());
            object.put("id", draft.id());
            object.put("slug", draft.slug());
            var fields = object.putArray("fields");
            draft.fields().forEach(fields::add);
            if (!draft.candidates().isEmpty()) {
                object.set("candidates", Json.tree(draft.candidates()));
            }
        }
        var wrong = detail.putArray("faults");
        for (ImportFault fault : faults) {
            var one = wrong.addObject();
            one.put("rule", fault.rule().name());
            one.put("severity", fault.severity().name());
            one.put("column", fault.column());
            one.put("value", fault.value());
            one.put("message", fault.message());
            one.put("remedy", fault.remedy());
        }
        var cleaned = detail.putArray("cleaners");
        for (AppliedCleaner cleaner : cleaners) {
            var one = cleaned.addObject();
            one.put("column", cleaner.column());
            one.put("cleaner", cleaner.cleaner().name());
            one.put("before", cleaner.before());
            one.put("after", cleaner.after());
        }
        return detail;
    }
}
