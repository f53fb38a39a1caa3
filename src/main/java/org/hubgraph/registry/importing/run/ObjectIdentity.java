package org.hubgraph.registry.importing.run;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.value.Sha256;
import org.hubgraph.value.TextKeys;

/**
 * By what rows of a file may refer to an object that the registry does not have: its key, its names and its external ids,
 * each with its type. Eight bytes stand for each, because an import may have many rows that wait.
 */
final class ObjectIdentity {
    private ObjectIdentity() {}

    /** Those of an object that a row describes or mentions. */
    static Set<Long> of(Draft draft) {
        var identities = new HashSet<Long>();
        if (draft.key() != null) {
            identities.add(ofKey(draft.type(), draft.key()));
        }
        for (JsonNode name : draft.fields().path("names")) {
            identities.add(ofName(draft.type(), name.path("text").asText()));
        }
        for (JsonNode id : draft.fields().path("externalIds")) {
            identities.add(hash(
                    draft.type(), id.path("scheme").asText(), id.path("value").asText()));
        }
        return identities;
    }

    /** Those of all objects that a reference may mean. */
    static Set<Long> of(DraftReference reference) {
        var identities = new HashSet<Long>();
        for (TargetType type : reference.types()) {
            if (reference.key() != null) {
                identities.add(ofKey(type, reference.key()));
            }
            if (reference.name() != null) {
                identities.add(ofName(type, reference.name()));
            }
            if (reference.externalId() != null) {
                identities.add(hash(type, reference.scheme().name(), reference.externalId()));
            }
        }
        return identities;
    }

    private static long ofKey(TargetType type, String key) {
        return hash(type, "key", key);
    }

    private static long ofName(TargetType type, String name) {
        return hash(type, "name", TextKeys.searchKey(name));
    }

    private static long hash(TargetType type, String kind, String value) {
        return ByteBuffer.wrap(Sha256.ofAll(type.name(), kind, value)).getLong();
    }
}
