package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of citations.")
public class CitationConnection extends Connection<Citation, CitationEdge> {
    CitationConnection(Page page) {
        super(page, CitationEdge::new);
    }
}
