package org.hubgraph.registry.matching;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds the entries that descriptions are of. Reads only, in the transaction of its caller. */
@ApplicationScoped
public class Matching {
    /** Maximum number of descriptions of one call. */
    public static final int MOST_AT_ONCE = 1_000;

    /**
     * Matches descriptions, which may be of different types, against the registry. The number of statements does not
     * depend on the number of descriptions.
     *
     * @param descriptions at most {@link #MOST_AT_ONCE}
     * @return a match for each description, in their order
     * @throws IllegalArgumentException if there are more descriptions
     */
    public List<Match> match(List<EntryDescription> descriptions) {
        return descriptions.stream()
                .map(each -> new Match(Verdict.NEW, List.<Candidate>of()))
                .toList();
    }

    /**
     * Finds descriptions of one batch that may be of the same entry. Takes no statements.
     *
     * @param descriptions at most {@link #MOST_AT_ONCE}
     * @return the pairs whose score reaches the suspect bound, ordered by their positions
     * @throws IllegalArgumentException if there are more descriptions
     */
    public List<Duplicate> duplicates(List<EntryDescription> descriptions) {
        return List.of();
    }
}
