/**
 * Recognises entries of the registry in descriptions that come from elsewhere, such as rows of a file. Start with
 * {@link org.hubgraph.registry.matching.Matching}, which finds the candidates of many descriptions by a fixed number of
 * statements and gives each a score with its reasons.
 */
package org.hubgraph.registry.matching;
