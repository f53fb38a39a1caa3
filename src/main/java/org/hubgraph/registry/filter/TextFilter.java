package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Conditions on a text. A class with public fields, not a record, because SmallRye prints a list in an input record as
 * required if its elements are.
 */
@Input("TextFilter")
@Description("Conditions on a text; all that are given must match. Case, width, Latin accents, spaces and"
        + " hyphens are ignored.")
public class TextFilter {
    @Description("The whole text is equal to this.")
    public String equals;

    @Description("The whole text is equal to one of these; an empty list matches nothing.")
    public List<@NonNull String> in;

    @Description("The text begins with this.")
    public String startsWith;

    @Description("The text contains this.")
    public String contains;
}
