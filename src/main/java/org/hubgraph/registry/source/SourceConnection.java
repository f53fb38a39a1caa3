package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of sources.")
public class SourceConnection extends Connection<Source, SourceEdge> {
    SourceConnection(Page page) {
        super(page, SourceEdge::new);
    }
}
