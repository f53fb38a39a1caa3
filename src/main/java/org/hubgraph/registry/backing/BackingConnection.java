package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of backings.")
public class BackingConnection extends Connection<Backing, BackingEdge> {
    BackingConnection(Page page) {
        super(page, BackingEdge::new);
    }
}
