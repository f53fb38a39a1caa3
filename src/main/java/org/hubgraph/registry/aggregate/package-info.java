/**
 * Counts and sums over whole lists, by groups. A list says with {@link org.hubgraph.registry.aggregate.Dimension} what
 * its rows can be grouped by; {@link org.hubgraph.registry.aggregate.Aggregates} reads the groups of all lists of one
 * field in one statement, and amounts in a second one if they are selected.
 */
package org.hubgraph.registry.aggregate;
