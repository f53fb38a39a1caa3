package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A value that all entries of a group have in common.")
public record GroupKey(
        @NonNull @Description("The field of `by`, such as COUNTRY.")
        String field,

        @Description("The value: the name of an enum value, a code, a text, or a year, quarter or month as a"
                + " `PartialDate`. Null for entries without a value, and if `imprecise`.")
        String value,

        @NonNull
        @Description("True for entries whose date is known, but not to which year, quarter or month it belongs.")
        Boolean imprecise) {}
