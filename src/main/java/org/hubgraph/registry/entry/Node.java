package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with a global id (Relay Global Object Identification Specification). */
@Description("Anything with an id of its own (Relay Global Object Identification Specification).")
public interface Node {

    @Id
    @NonNull
    @Description("Opaque and stable: the same object keeps its id, whatever changes about it.")
    String getId();
}
