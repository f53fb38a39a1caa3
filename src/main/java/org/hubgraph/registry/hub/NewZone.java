package org.hubgraph.registry.hub;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.Name;

@Input("ZoneInput")
@Description("A new zone of a hub.")
@PatchOf(Zone.class)
public class NewZone {
    @Explicit
    @NonNull
    @NotEmpty
    @Size(max = 50)
    @Description("All known names; the name to display comes first. At least 1, at most 50.")
    public List<@NonNull @Valid Name> names;

    @Description("The floor or position number, if a source gives one.")
    public Integer position;
}
