package org.hubgraph.registry.importing.mapping;

import java.util.Locale;
import java.util.Set;

import org.hubgraph.registry.importing.cleaning.TextCleaning;

/**
 * A condition for a record or an element.
 *
 * @param in one of the values must be one of these, in lower case: as in tables, case makes no difference. Null if this
 *     does not matter
 * @param notIn no value may be one of these, in lower case
 * @param present whether there must be a value; a text that means none, such as {@code n/a}, is none. Null if this does not
 *     matter
 */
record Condition(ColumnPath column, Set<String> in, Set<String> notIn, Boolean present) {
    boolean holds(Scope scope) {
        boolean given = false;
        boolean found = in == null;
        for (var value : column.values(scope)) {
            String text = value.asText().toLowerCase(Locale.ROOT);
            if (notIn.contains(text)) {
                return false;
            }
            found |= in != null && in.contains(text);
            given |= !value.isValueNode() || !TextCleaning.isNothing(text);
        }
        return found && (present == null || present == given);
    }
}
