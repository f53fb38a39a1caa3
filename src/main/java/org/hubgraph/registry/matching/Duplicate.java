package org.hubgraph.registry.matching;

import java.util.List;

/**
 * Two descriptions of one batch that may be of one entry.
 *
 * @param first the position of the earlier description in the batch, from 0
 * @param second the position of the later one
 * @param verdict {@link Verdict#LINK} or {@link Verdict#SUSPECT}
 * @param score as in {@link Candidate}
 * @param signals as in {@link Candidate}
 */
public record Duplicate(int first, int second, Verdict verdict, double score, List<Signal> signals) {}
