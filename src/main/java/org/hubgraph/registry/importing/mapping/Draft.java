package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.ExternalIdValue;
import org.hubgraph.registry.entry.IdScheme;

/**
 * An object that a row of a file describes. It becomes an input of a mutation when its references are resolved and its
 * citation is added.
 *
 * @param key identifies it among the drafts of its type from the same source, in this file and in later ones; null if
 *     the mapping has no key
 * @param fields those of {@link TargetType#input()}, without references and citations
 * @param references to other objects; they may come later in the file
 * @param described of its fields; only a changed row needs to know
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
        Supplier<DescribedFields> described,
        boolean mentioned,
        boolean optional) {
    private static final Set<String> SCHEMES =
            Arrays.stream(IdScheme.values()).map(IdScheme::name).collect(Collectors.toUnmodifiableSet());

    /** The first name of an entry; empty for an object without names. */
    public String name() {
        return fields.path("names").path(0).path("text").asText();
    }

    /** The external ids of an entry, as far as their schemes are known. */
    public List<ExternalIdValue> externalIds() {
        var ids = new ArrayList<ExternalIdValue>();
        for (JsonNode id : fields.path("externalIds")) {
            String scheme = id.path("scheme").asText();
            if (SCHEMES.contains(scheme) && id.path("value").isTextual()) {
                ids.add(new ExternalIdValue(
                        IdScheme.valueOf(scheme), id.get("value").textValue()));
            }
        }
        return ids;
    }
}
