package org.hubgraph.registry.search;

import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.entry.Entry;

@Description("A page of search results, best match first.")
public class SearchConnection extends Connection<Entry, SearchEdge> {
    SearchConnection(Page page, Function<Row, SearchEdge> edge) {
        super(page, edge);
    }
}
