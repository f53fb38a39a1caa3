package org.hubgraph.registry.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DeleteInput")
@Description("The object to delete.")
public class DeleteEntry extends ChangeOf {
    /** Describes the inherited field for clients. */
    @Description("The object to delete: its id, or its slug if its type has slugs.")
    public void setId(String id) {
        this.id = id;
    }
}
