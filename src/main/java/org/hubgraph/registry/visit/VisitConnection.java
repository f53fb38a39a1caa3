package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of visits.")
public class VisitConnection extends Connection<Visit, VisitEdge> {
    VisitConnection(Page page) {
        super(page, VisitEdge::new);
    }
}
