package org.hubgraph.registry.importing.run;

import java.util.List;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.matching.Candidate;

/**
 * What became of one object of a row.
 *
 * @param draft the object as the row describes it
 * @param id of the object; null if there is none
 * @param slug of the object; null if there is none or if its type has no slugs
 * @param fields that were changed
 * @param candidates the entries that may be the described one, with their scores and reasons
 */
record DraftReport(
        Draft draft, RowOutcome outcome, String id, String slug, List<String> fields, List<Candidate> candidates) {
    static DraftReport of(Draft draft, RowOutcome outcome) {
        return new DraftReport(draft, outcome, null, null, List.of(), List.of());
    }

    /** An object about which the row says nothing new. */
    static DraftReport unchanged(Draft draft, ImportKey known) {
        return new DraftReport(draft, RowOutcome.UNCHANGED, known.object(), null, List.of(), List.of());
    }

    DraftReport with(List<Candidate> others) {
        return new DraftReport(draft, outcome, id, slug, fields, others);
    }
}
