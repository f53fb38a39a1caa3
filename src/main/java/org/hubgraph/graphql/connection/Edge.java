package org.hubgraph.graphql.connection;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.Reads;

/**
 * An entry of a page with its cursor. Subclasses name the GraphQL type and have the fields of the relation, if there is
 * one.
 */
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
    @Description("The position of this edge in the list, for `after` and `before`. Opaque; it stays valid when"
            + " other edges are added or removed.")
    public String getCursor() {
        return row.cursor();
    }

    @NonNull
    @Description("The item at the end of this edge.")
    public N getNode() {
        return node;
    }
}
