package org.hubgraph.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of visits.")
public class VisitConnection extends Connection<Visit, VisitEdge> {
    VisitConnection(Page page) {
        super(page, VisitEdge::new);
    }
}
