package org.hubgraph.registry.importing.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The object that columns are read from.
 *
 * @param outer that of the object around it; null for a row
 */
record Scope(JsonNode node, Scope outer) {
    static Scope of(JsonNode row) {
        return new Scope(row, null);
    }

    JsonNode row() {
        return outer == null ? node : outer.row();
    }

    JsonNode around() {
        return outer == null ? node : outer.node;
    }
}
