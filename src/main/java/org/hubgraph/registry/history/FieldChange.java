package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One field of an object that a change made different. */
@Description(
        "One field that was made different. Values are texts: enum values, dates and numbers as the API writes them, ids"
                + " for objects, JSON for lists and for values with parts.")
public record FieldChange(
        @NonNull @Description("The field, by its name in the inputs of the mutations.")
        String field,

        @Description("What it was; null for nothing.") String before,

        @Description("What it is since then; null for nothing.")
        String after) {
    /** More than any object has fields. */
    static final int MOST = 50;
}
