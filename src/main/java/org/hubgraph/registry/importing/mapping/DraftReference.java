package org.hubgraph.registry.importing.mapping;

import java.util.List;

import org.hubgraph.registry.entry.IdScheme;

/**
 * A reference of a draft to another object. What is given is tried in this order: the slug, the key, the external id,
 * the name. A null value is not given; at least one is.
 *
 * @param field of the input that receives the id, such as {@code organisation}; if the field is a list, there is a
 *     reference for each element
 * @param types that the object may have, in the order in which they are tried
 * @param slug or id of an object in the registry
 * @param key of a draft of one of the types from the same source, in this file or another
 * @param externalId in the canonical form of its scheme
 * @param name compared as a search does
 * @param column of the value in the file
 * @param creates whether an object of the first type with this name is to be added if none is found; otherwise the
 *     draft waits for it
 */
public record DraftReference(
        String field,
        List<TargetType> types,
        String slug,
        String key,
        IdScheme scheme,
        String externalId,
        String name,
        String column,
        boolean creates) {

    /** Whether the key or the name is that of a draft. */
    public boolean isTo(Draft draft) {
        return types.contains(draft.type())
                && (key != null && key.equals(draft.key()) || name != null && name.equals(draft.name()));
    }
}
