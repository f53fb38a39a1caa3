package org.hubgraph.registry.importing.mapping;

import java.util.Set;

/**
 * A condition for a record or an element.
 *
 * @param in one of the values must be one of these; null if this does not matter
 * @param notIn no value may be one of these
 * @param present whether there must be a value; null if this does not matter
 */
record Condition(ColumnPath column, Set<String> in, Set<String> notIn, Boolean present) {
    boolean holds(Scope scope) {
        boolean given = false;
        boolean found = in == null;
        for (var value : column.values(scope)) {
            String text = value.asText();
            if (notIn.contains(text)) {
                return false;
            }
            found |= in != null && in.contains(text);
            given |= !text.isBlank();
        }
        return found && (present == null || present == given);
    }
}
