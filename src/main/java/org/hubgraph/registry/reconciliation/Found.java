package org.hubgraph.registry.reconciliation;

import java.util.List;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.matching.Signal;

/**
 * An entry that a query may mean, or that is suggested.
 *
 * @param id the global id
 * @param description null if the registry has none
 * @param score from 0 to 100
 * @param match whether it is certain
 * @param signals the reasons of the score; empty for suggestions
 */
record Found(
        String id,
        EntryType type,
        String name,
        String description,
        double score,
        boolean match,
        List<Signal> signals) {}
