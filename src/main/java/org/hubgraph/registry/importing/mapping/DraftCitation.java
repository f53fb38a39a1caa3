package org.hubgraph.registry.importing.mapping;

import org.hubgraph.registry.entry.LocatorKind;

/**
 * The citation of a draft.
 *
 * @param source the slug of the source; see {@link Mapping#source()}
 * @param locator the position in the source, at most 200 characters: the id of a record or the number of a row
 * @param accessedOn when the source was accessed; null if the mapping does not say it
 */
public record DraftCitation(String source, String locator, LocatorKind locatorKind, String accessedOn) {}
