package org.hubgraph.graphql.connection;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.Reads;

/** One entry of a page and its cursor. Subclasses give the GraphQL type its name, and carry the relation if there is one. */
@RegisterForReflection
public abstract class Edge<N> {
    private final Row row;
    private final N node;

    protected Edge(Row row, N node) {
        this.row = row;
        this.node = node;
    }

    @NonNull
    @Reads(Row.SORT_KEYS)
    @Description(
            "The place of this edge in its connection, for `after` and `before`. Opaque; it stays valid when other edges come and go.")
    public String getCursor() {
        return row.cursor();
    }

    @NonNull
    @Description("What the edge leads to.")
    public N getNode() {
        return node;
    }
}
