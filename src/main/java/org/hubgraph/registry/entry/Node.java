package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with a global id (Relay Global Object Identification Specification). */
@Description("An object with a globally unique id (Relay Global Object Identification Specification).")
public interface Node {
    /** The description of an id. */
    String ID =
            "A globally unique id. Opaque and stable: it never changes. Below a lookup with `asKnownAt` it names the"
                    + " object's state at that instant: `node` returns that state again, and mutations refuse the id.";

    @Id
    @NonNull
    @Description(ID)
    String getId();
}
