package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ExactTextFilter")
@Description(
        "Conditions on a text as it is recorded; all that are given must match. Upper and lower case differ, and so do"
                + " letters with and without accents.")
public class ExactTextFilter {
    @Description("The whole text is one of these; an empty list matches nothing.")
    public List<@NonNull String> in;

    @Description("The text begins with this.")
    public String startsWith;

    @Description("The text contains this.")
    public String contains;
}
