package org.hubgraph.history;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of changes.")
public class ChangeConnection extends Connection<Change, ChangeEdge> {
    ChangeConnection(Page page) {
        super(page, ChangeEdge::new);
    }
}
