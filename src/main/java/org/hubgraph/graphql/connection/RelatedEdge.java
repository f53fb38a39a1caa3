package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An edge whose node has one or more relations with the object that has the list. */
@RegisterForReflection
public abstract class RelatedEdge<N> extends Edge<N> {
    private final Relations relations;
    private final Ends ends;
    private final List<?> known;

    /**
     * @param relations the same object for all edges of one call, so that their relations are read together
     * @param parent the primary key of the object that has the list
     * @param nodeKey the node's primary key
     */
    protected RelatedEdge(Row row, N node, Relations relations, UUID parent, UUID nodeKey) {
        super(row, node);
        this.relations = relations;
        this.ends = new Ends(parent, nodeKey);
        this.known = row.relations();
    }

    /** The primary keys of both ends of a relation. */
    record Ends(UUID parent, UUID node) {}

    Relations relations() {
        return relations;
    }

    Ends ends() {
        return ends;
    }

    /** The relations that were read with the page; null if they were not. */
    List<?> known() {
        return known;
    }
}
