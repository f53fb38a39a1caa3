package org.hubgraph.registry.backing;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.BackingKind;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

@Description("Changes to a backing. Fields left out stay unchanged; null clears a field.")
@PatchOf(Backing.class)
public class UpdateBacking extends DatedRelationUpdate {
    @Explicit
    @Id
    @Description("The funding round of the beneficiary that the support belongs to: its id; null if unknown.")
    public Optional<String> round;

    @Description("The form of the support; cannot be cleared.")
    public Optional<BackingKind> kind;

    @Description(
            "The amount of this backer for this beneficiary, as reported; null if unknown. This is not the size of a"
                    + " fund, and not the total of a round.")
    public Optional<@Valid NewMoney> amount;

    @Description("The backer's share of the beneficiary as the source reports it, in percent, from 0 to 100; null if"
            + " unknown.")
    public Optional<Decimal> stakePercent;

    @Description("When the amount was committed; null if unknown.")
    public Optional<PartialDate> committedOn;
}
