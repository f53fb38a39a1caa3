package org.hubgraph.registry.change;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of the commands that add a relation. */
@RegisterForReflection
public abstract class NewRelation {
    @NonNull
    @NotEmpty
    @Size(max = 50)
    @Description("Who says so. At least one, at most 50: a fact that nobody states has no place in the registry.")
    public List<@NonNull @Valid NewCitation> citations;
}
