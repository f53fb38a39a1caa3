package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.matching.Batch;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.registry.matching.FrequentWords;
import org.hubgraph.registry.matching.Match;
import org.hubgraph.registry.matching.Matching;

/**
 * What the registry has for the entries of several rows, found by few statements. Those that may be an entry of an
 * earlier row are left out: it is not in the registry yet.
 */
final class ChunkMatches {
    static final ChunkMatches NONE = new ChunkMatches(Batch.NONE, Map.of());

    private final Batch batch;
    /** By their identities; empty for those that are left out. */
    private final Map<Draft, Optional<Match>> matches;

    private ChunkMatches(Batch batch, Map<Draft, Optional<Match>> matches) {
        this.batch = batch;
        this.matches = matches;
    }

    /**
     * @param drafts of all rows in their order
     * @param before of the rows before, which are not in the registry yet
     * @param frequent of the whole import
     */
    static ChunkMatches of(
            List<Draft> drafts, ImportedKeys keys, Matching matching, ChunkMatches before, FrequentWords frequent) {
        var unknown = new ArrayList<Draft>();
        var descriptions = new ArrayList<EntryDescription>();
        for (Draft draft : drafts) {
            boolean isNew = draft.type().isEntry()
                    && (draft.key() == null
                            || keys.find(draft.type(), draft.key()).isEmpty());
            if (isNew && unknown.size() < Matching.MOST_AT_ONCE) {
                unknown.add(draft);
                descriptions.add(Descriptions.of(draft.type(), draft.fields()));
            }
        }
        if (unknown.isEmpty()) {
            return NONE;
        }
        var found = matching.find(descriptions, before.batch, frequent);
        var matches = new IdentityHashMap<Draft, Optional<Match>>();
        for (int place = 0; place < unknown.size(); place++) {
            boolean isRepeated = found.repeated().contains(place);
            matches.put(
                    unknown.get(place),
                    isRepeated ? Optional.empty() : Optional.of(found.matches().get(place)));
        }
        return new ChunkMatches(found.batch(), matches);
    }

    Optional<Match> of(Draft draft) {
        return matches.getOrDefault(draft, Optional.empty());
    }

    /** Whether the rows that follow are compared with the draft. */
    boolean isCompared(Draft draft) {
        return matches.containsKey(draft);
    }
}
