package org.hubgraph.registry.matching;

import java.util.List;
import java.util.Optional;

/**
 * The result for one description.
 *
 * @param candidates the best first, at most {@link MatchingSettings#candidates()}; those whose score is below a tenth
 *     of the suspect bound are left out
 */
public record Match(Verdict verdict, List<Candidate> candidates) {
    /** No entry is like the description. */
    public static final Match NONE = new Match(Verdict.NEW, List.of());

    /** The entry to link; empty unless the verdict is {@link Verdict#LINK}. */
    public Optional<Candidate> linked() {
        return verdict == Verdict.LINK ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
