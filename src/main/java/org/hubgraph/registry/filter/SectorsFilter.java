package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SectorsFilter")
@Description("Conditions on the sectors of an entry: at least one of its sectors must match all that are given. `{}`"
        + " matches entries with any sector.")
public class SectorsFilter {
    @Description("The slug of the sector is one of these; an empty list matches nothing.")
    public List<@NonNull String> any;

    @Description("Conditions on the names of the sector: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("If true, the conditions may also match a sector that contains the sector of the entry, at any level."
            + " Default: false.")
    public Boolean includeDescendants;
}
