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
@Description(
        "Conditions on a text; all that are given hold. Case, width, Latin accents, spaces and hyphens make no difference.")
public class TextFilter {
    @Description("The whole text.")
    public String equals;

    @Description("The whole text is one of these; an empty list finds nothing.")
    public List<@NonNull String> in;

    @Description("The text begins with this.")
    public String startsWith;

    @Description("The text has this somewhere.")
    public String contains;
}
