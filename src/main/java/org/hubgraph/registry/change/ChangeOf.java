package org.hubgraph.registry.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of every command on an existing object: the object, and the version that the change is based on. */
@RegisterForReflection
public abstract class ChangeOf {
    @NonNull
    @Id
    @Description("The id of what is changed, or its slug where it has one.")
    public String id;

    @NonNull
    @Description(
            "The version that the change is based on, as read before. If it is no longer the current one, nothing is"
                    + " changed and the error has the code CONFLICT.")
    public Integer version;
}
