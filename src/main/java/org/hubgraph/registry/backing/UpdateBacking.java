package org.hubgraph.registry.backing;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.value.PartialDate;

@Description("Changes of a backing: what is left out stays, what is null is cleared.")
public class UpdateBacking extends RelationUpdate {
    @Description("How the fund stands behind it; cannot be cleared.")
    public Optional<BackingKind> kind;

    @Description("The sum this beneficiary got, as reported; null for unknown. The size of the fund is not it.")
    public Optional<@Valid NewMoney> amount;

    @Description("When the sum was committed; null for unknown.")
    public Optional<PartialDate> committedOn;
}
