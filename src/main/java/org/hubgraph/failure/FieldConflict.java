package org.hubgraph.failure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact in the two states of a {@link Conflict}. */
@Description("A fact in the two states of a conflict. Values have the form of `FieldChange`: strings as they are, other"
        + " values as JSON.")
public record FieldConflict(
        @NonNull @Description("The name of the field in the mutation inputs.")
        String field,

        @Description("The current value; null if there is none.")
        String current,

        @Description("The value that the change would have left; null if there would be none.")
        String yours) {

    /** The form in {@code extensions.conflicts}. */
    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("field", field);
        map.put("current", current);
        map.put("yours", yours);
        return map;
    }
}
