package org.hubgraph.registry.hub;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.Name;

@Description("Changes to a zone. Fields left out stay unchanged; null clears a field.")
@PatchOf(Zone.class)
public class UpdateZone extends ChangeOf {
    @Explicit
    @Description("All names, replacing the present ones; the name to display comes first. At least 1, at most 50.")
    @Size(max = 50)
    public List<@NonNull @Valid Name> names = Given.unchanged();

    @Description("The floor or position number; null if no source gives one.")
    public Optional<Integer> position;
}
