package org.hubgraph.registry.backing;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.value.PartialDate;

@Description("Changes to a backing. Fields left out stay unchanged; null clears a field.")
@PatchOf(Backing.class)
public class UpdateBacking extends RelationUpdate {
    @Description("The form of the support; cannot be cleared.")
    public Optional<BackingKind> kind;

    @Description("The amount for this beneficiary, as reported; null if unknown. This is not the size of the fund.")
    public Optional<@Valid NewMoney> amount;

    @Description("When the amount was committed; null if unknown.")
    public Optional<PartialDate> committedOn;
}
