/**
 * Labelled pairs of descriptions, and how well the matcher tells which of them are of one entry. Start with
 * {@link org.hubgraph.bench.matching.MatchingCurve}.
 */
package org.hubgraph.bench.matching;
