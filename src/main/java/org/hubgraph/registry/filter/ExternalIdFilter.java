package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.IdScheme;

@Input("ExternalIdFilter")
@Description("A condition on an id that another registry gave.")
public class ExternalIdFilter {
    @NonNull
    @Description("The registry that issued the id.")
    public IdScheme scheme;

    @Description("The id, in any form that `ExternalIdInput` accepts. If left out, any entry with an id of this"
            + " scheme matches.")
    public String value;
}
