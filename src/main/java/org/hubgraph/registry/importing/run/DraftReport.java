package org.hubgraph.registry.importing.run;

import java.util.List;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.matching.Candidate;

/**
 * What became of one object of a row.
 *
 * @param key the key of the record; null if it has none of its own
 * @param id of the object; null if there is none
 * @param slug of the object; null if there is none or if its type has no slugs
 * @param fields that were changed
 * @param candidates the entries that may be the described one, with their scores and reasons
 */
record DraftReport(
        TargetType type,
        String key,
        RowOutcome outcome,
        String id,
        String slug,
        List<String> fields,
        List<Candidate> candidates) {
    static DraftReport of(TargetType type, String key, RowOutcome outcome) {
        return new DraftReport(type, key, outcome, null, null, List.of(), List.of());
    }

    /** An object about which the row says nothing new. */
    static DraftReport unchanged(TargetType type, String key, ImportKey known) {
        String id = new GlobalId(known.objectType, known.objectKey).text();
        return new DraftReport(type, key, RowOutcome.UNCHANGED, id, null, List.of(), List.of());
    }

    DraftReport with(List<Candidate> others) {
        return new DraftReport(type, key, outcome, id, slug, fields, others);
    }
}
