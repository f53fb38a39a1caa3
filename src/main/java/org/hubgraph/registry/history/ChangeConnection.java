package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of changes.")
public class ChangeConnection extends Connection<Change, ChangeEdge> {
    ChangeConnection(Page page) {
        super(page, ChangeEdge::new);
    }
}
