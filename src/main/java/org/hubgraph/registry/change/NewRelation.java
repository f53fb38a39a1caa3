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
    @Explicit
    @NonNull
    @NotEmpty
    @Size(max = 50)
    @Description("The sources of these facts. At least 1, at most 50: every fact in the registry needs a source.")
    public List<@NonNull @Valid NewCitation> citations;
}
