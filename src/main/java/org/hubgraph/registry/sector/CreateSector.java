package org.hubgraph.registry.sector;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewEntry;
import org.hubgraph.registry.change.PatchOf;

@Description("A new sector.")
@PatchOf(Sector.class)
public class CreateSector extends NewEntry {
    @Explicit
    @Id
    @Description("The sector that contains this one: its id or slug. That sector must be less than 6 levels deep.")
    public String parent;
}
