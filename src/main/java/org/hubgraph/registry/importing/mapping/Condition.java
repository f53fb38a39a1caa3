package org.hubgraph.registry.importing.mapping;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A condition for a record or an element.
 *
 * @param in one of the values must be one of these; null if this does not matter
 * @param notIn no value may be one of these
 * @param present whether there must be a value; null if this does not matter
 */
record Condition(ColumnPath column, Set<String> in, Set<String> notIn, Boolean present) {
    boolean holds(Scope scope) {
        var values = column.values(scope);
        boolean given = values.stream().anyMatch(value -> !value.asText().isBlank());
        return (in == null || values.stream().map(JsonNode::asText).anyMatch(in::contains))
                && values.stream().map(JsonNode::asText).noneMatch(notIn::contains)
                && (present == null || present == given);
    }
}
