package org.hubgraph.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of sources.")
public class SourceConnection extends Connection<Source, SourceEdge> {
    SourceConnection(Page page) {
        super(page, SourceEdge::new);
    }
}
