package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.ChangeOf;

@Description("The source to reinstate.")
public class ReinstateSource extends ChangeOf {
    /** Describes the inherited field for clients. */
    @Description("The source to reinstate: its id or slug.")
    public void setId(String id) {
        this.id = id;
    }
}
