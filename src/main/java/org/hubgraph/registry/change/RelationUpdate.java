package org.hubgraph.registry.change;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of the commands that change a relation. Fields that are left out do not change. */
@RegisterForReflection
public abstract class RelationUpdate extends ChangeOf {
    @Explicit
    @Size(max = 50)
    @Description("Citations to add to the present ones. At most 50.")
    public List<@NonNull @Valid NewCitation> citations;
}
