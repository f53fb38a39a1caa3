package org.hubgraph.registry.backing;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.registry.vocabulary.RoundKind;
import org.hubgraph.value.PartialDate;

@Description("Changes to a funding round. Fields left out stay unchanged; null clears a field.")
@PatchOf(FundingRound.class)
public class UpdateFundingRound extends RelationUpdate {
    @Description("The kind of the round; cannot be cleared.")
    public Optional<RoundKind> kind;

    @Description("When the round was announced; null if unknown.")
    public Optional<PartialDate> announcedOn;

    @Description("The total of all backers, as reported; null if unknown.")
    public Optional<@Valid NewMoney> total;
}
