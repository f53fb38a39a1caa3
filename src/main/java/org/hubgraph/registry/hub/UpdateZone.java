package org.hubgraph.registry.hub;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.registry.change.Given;
import org.hubgraph.value.Name;

@Description("Changes of a zone: what is left out stays, what is null is cleared.")
public class UpdateZone extends ChangeOf {
    @Description("All its names from now on, the one to show first. At least one, at most 50.")
    @Size(max = 50)
    public List<@NonNull @Valid Name> names = Given.unchanged();

    @Description("The floor or place number; null if no source gives one.")
    public Optional<Integer> position;
}
