package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with a global id (Relay Global Object Identification Specification). */
@Description("An object with a globally unique id (Relay Global Object Identification Specification).")
public interface Node {

    @Id
    @NonNull
    @Description("A globally unique id. Opaque and stable: it never changes.")
    String getId();
}
