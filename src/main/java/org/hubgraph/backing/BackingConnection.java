package org.hubgraph.backing;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of backings.")
public class BackingConnection extends Connection<Backing, BackingEdge> {
    BackingConnection(Page page) {
        super(page, BackingEdge::new);
    }
}
