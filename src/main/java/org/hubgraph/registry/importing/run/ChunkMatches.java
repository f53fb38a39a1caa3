package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.matching.Duplicate;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.registry.matching.FrequentWords;
import org.hubgraph.registry.matching.Match;
import org.hubgraph.registry.matching.Matching;

/**
 * What the registry has for the entries of several rows, found by few statements. Those that may be an entry of an
 * earlier row are left out: it is not in the registry yet.
 */
final class ChunkMatches {
    static final ChunkMatches NONE = new ChunkMatches(Map.of());

    private final Map<Draft, Match> matches;

    private ChunkMatches(Map<Draft, Match> matches) {
        this.matches = matches;
    }

    /**
     * @param drafts of all rows in their order
     * @param frequent of the whole import
     */
    static ChunkMatches of(List<Draft> drafts, ImportedKeys keys, Matching matching, FrequentWords frequent) {
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
        var later = new HashSet<Integer>();
        var found = matching.find(descriptions, frequent);
        found.duplicates().stream().map(Duplicate::second).forEach(later::add);
        var matches = new IdentityHashMap<Draft, Match>();
        for (int place = 0; place < unknown.size(); place++) {
            if (!later.contains(place)) {
                matches.put(unknown.get(place), found.matches().get(place));
            }
        }
        return new ChunkMatches(matches);
    }

    Optional<Match> of(Draft draft) {
        return Optional.ofNullable(matches.get(draft));
    }
}
