package org.hubgraph.registry.matching;

import java.util.List;
import java.util.UUID;

import org.hubgraph.registry.entry.EntryType;

/**
 * An entry that may be the described one.
 *
 * @param key the primary key of the entry
 * @param name its default name
 * @param score how probable it is, from 0 to 1, rounded to 4 decimals
 * @param mayLink false if the score alone must not link, because an id of the same scheme is another one
 * @param signals the reasons, one for each {@link Signal.Feature}, in the order of the features
 */
public record Candidate(
        EntryType type, UUID key, String slug, String name, double score, boolean mayLink, List<Signal> signals) {}
