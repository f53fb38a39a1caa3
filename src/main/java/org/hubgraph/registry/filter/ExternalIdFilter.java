package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.IdScheme;

@Input("ExternalIdFilter")
@Description("The id that another registry gave.")
public class ExternalIdFilter {
    @NonNull
    @Description("Who gave it out.")
    public IdScheme scheme;

    @Description("The id, in any spelling that `ExternalIdInput` takes; without it, any entry that has an id of this"
            + " scheme.")
    public String value;
}
