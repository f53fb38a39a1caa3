package org.hubgraph.registry.sector;

import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.EntryUpdate;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;

@Description("Changes to a sector. Fields left out stay unchanged; null clears a field.")
@PatchOf(Sector.class)
public class UpdateSector extends EntryUpdate {
    @Explicit
    @Id
    @Description(
            "The sector that contains this one: its id or slug; null for none. Sectors are at most 6 levels deep, and"
                    + " no sector contains itself.")
    public Optional<String> parent;
}
