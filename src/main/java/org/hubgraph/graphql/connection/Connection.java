package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.function.Function;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;

/** A page of edges, without its rows if the request does not select them. Subclasses only name the GraphQL type. */
@RegisterForReflection
public abstract class Connection<N, E extends Edge<N>> {
    private final Page page;
    private final List<E> edges;

    protected Connection(Page page, Function<Row, E> edge) {
        this.page = page;
        this.edges = page.rows().stream().map(edge).toList();
    }

    @NonNull
    @ListSize(ofPage = true)
    @Reads(Row.ROWS)
    @Description("The edges of this page, in the requested order.")
    public List<@NonNull E> getEdges() {
        return edges;
    }

    @NonNull
    @ListSize(ofPage = true)
    @Reads(Row.ROWS)
    @Description("The nodes of the edges, for clients that do not need cursors.")
    public List<@NonNull N> getNodes() {
        return edges.stream().map(Edge::getNode).toList();
    }

    @NonNull
    @Reads({Row.ROWS, Row.SORT_KEYS})
    @Description("The position of this page in the list, and whether there are more pages.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    @NonNull
    @Description("The number of edges on all pages. Counted only if selected.")
    @Statements(1)
    public Integer getTotalCount() {
        return page.total();
    }

    /** The page of this connection, for facets. */
    @Ignore
    public Page page() {
        return page;
    }
}
