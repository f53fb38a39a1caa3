package org.hubgraph.registry.importing.run;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;

/** The present values of an object, in the form of inputs. */
final class PresentState {
    private PresentState() {}

    static ObjectNode of(Stored object) {
        return (ObjectNode) Json.tree(object.facts().asMap());
    }

    /** @param externalIds those of the entry */
    static ObjectNode of(RegistryEntry entry, List<ExternalId> externalIds) {
        var state = of(entry);
        var ids = state.putArray("externalIds");
        externalIds.stream()
                .sorted(Comparator.comparing((ExternalId id) -> id.scheme.name())
                        .thenComparing(id -> id.value))
                .forEach(id -> ids.add(input(id)));
        return state;
    }

    private static ObjectNode input(ExternalId id) {
        var input = Json.object();
        input.put("scheme", id.scheme.name());
        input.put("value", id.value);
        if (id.schemeName != null) {
            input.put("schemeName", id.schemeName);
        }
        if (id.register != null) {
            input.put("register", id.register);
        }
        if (id.url != null) {
            input.put("url", id.url.toString());
        }
        if (id.preferred) {
            input.put("preferred", true);
        }
        if (id.isRecordedAsDisputed()) {
            input.put("disputed", true);
        }
        return input;
    }
}
