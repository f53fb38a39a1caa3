package org.hubgraph.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of citations.")
public class CitationConnection extends Connection<Citation, CitationEdge> {
    CitationConnection(Page page) {
        super(page, CitationEdge::new);
    }
}
