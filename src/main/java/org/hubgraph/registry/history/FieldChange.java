package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The values of one field before and after a change. */
@Description(
        "One field that was made different. Values are texts: enum values, dates and numbers as the API writes them, ids"
                + " for objects, JSON for lists and for values with parts.")
public record FieldChange(
        @NonNull @Description("The field, by its name in the inputs of the mutations.")
        String field,

        @Description("What it was; null for nothing.") String before,

        @Description("What it is since then; null for nothing.")
        String after) {
    /** Maximum number of changed fields; no object has as many fields. */
    static final int MOST = 50;
}
