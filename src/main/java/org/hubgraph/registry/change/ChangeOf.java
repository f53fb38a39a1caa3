package org.hubgraph.registry.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of every command on an existing object: the object, and the version that the change is based on. */
@RegisterForReflection
public abstract class ChangeOf {
    @Explicit
    @NonNull
    @Id
    @Description("The object to change: its id, or its slug if its type has slugs.")
    public String id;

    @Explicit
    @NonNull
    @Description("The version of the object that the change is based on, as last read. If it is no longer the"
            + " current version, nothing is changed and the request fails with CONFLICT.")
    public Integer version;
}
