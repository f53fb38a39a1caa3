package org.hubgraph.registry.importing;

import java.util.List;

import org.hubgraph.registry.entry.Stored;

/** Where the citations of packaged records go; the room of sources implements it. */
public interface PackagedCitations {

    /**
     * @param subject what they are about, stored already
     * @param citations at least one: the registry contains no fact without a source
     * @param at the field they stand in, such as {@code citations}
     */
    void store(Stored subject, List<PackagedCitation> citations, String at);
}
