package org.hubgraph.registry.importing.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The names of the fields that the objects of a JSON file have had so far. */
final class JsonColumns {
    private final Set<String> names = new LinkedHashSet<>();
    private final int most;

    JsonColumns(int most) {
        this.most = most;
    }

    void add(ObjectNode object) {
        object.fieldNames().forEachRemaining(name -> {
            if (names.size() < most) {
                names.add(name);
            }
        });
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
