package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The values of one field before and after a change. */
@Description("A changed field. Values are strings: enum values, dates and numbers as the API writes them, ids"
        + " for objects, and JSON for lists and for values with parts.")
public record FieldChange(
        @NonNull @Description("The name of the field in the mutation inputs.")
        String field,

        @Description("The value before the change; null if there was none.")
        String before,

        @Description("The value after the change; null if there is none.")
        String after) {
    /** Maximum number of changed fields; no object has as many fields. */
    static final int MOST = 50;
}
