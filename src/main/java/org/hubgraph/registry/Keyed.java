package org.hubgraph.registry;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Ignore;

/** A row that {@code node(id)} can find: it has a primary key. */
public interface Keyed {

    @Ignore
    UUID primaryKey();
}
