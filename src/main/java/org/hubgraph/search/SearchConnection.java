package org.hubgraph.search;

import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;
import org.hubgraph.paging.Row;
import org.hubgraph.registry.Entry;

@Description("A page of what was found, best match first.")
public class SearchConnection extends Connection<Entry, SearchEdge> {
    SearchConnection(Page page, Function<Row, SearchEdge> edge) {
        super(page, edge);
    }
}
