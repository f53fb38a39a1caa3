package org.hubgraph.registry.importing.mapping;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object that a row of a file describes. It becomes an input of a mutation when its references are resolved and its
 * citation is added.
 *
 * @param key identifies it among the drafts of its type from the same source, in this file and in later ones; null if
 *     the mapping has no key
 * @param fields those of {@link TargetType#input()}, without references and citations
 * @param references to other objects; they may come later in the file
 * @param mentioned whether the row only mentions the object, such as the investor in a list of investments. It is added
 *     if it does not exist, but never changed.
 * @param optional whether the row is imported without the object if it refers to something that never comes
 */
public record Draft(
        TargetType type,
        String key,
        ObjectNode fields,
        List<DraftReference> references,
        DraftCitation citation,
        boolean mentioned,
        boolean optional) {

    /** The first name of an entry; empty for an object without names. */
    public String name() {
        return fields.path("names").path(0).path("text").asText();
    }
}
