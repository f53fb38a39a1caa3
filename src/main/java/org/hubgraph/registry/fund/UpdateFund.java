package org.hubgraph.registry.fund;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.OrganisationUpdate;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.SizeBasis;
import org.hubgraph.value.PartialDate;

@Description("Changes to a fund. Fields left out stay unchanged; null clears a field.")
@PatchOf(Fund.class)
public class UpdateFund extends OrganisationUpdate {
    @Description("The provider of the money; cannot be cleared.")
    public Optional<FundLevel> level;

    @Description("The size as reported, with all its conversions; null if no source gives one.")
    public Optional<@Valid NewMoney> size;

    @Description("The meaning of the size; cannot be cleared. UNSPECIFIED means that no source says.")
    public Optional<SizeBasis> sizeBasis;

    @Description("When it was launched; null if unknown.")
    public Optional<PartialDate> launchedOn;

    @Description("When it closed; null if it has not closed or if the date is unknown.")
    public Optional<PartialDate> closedOn;

    @Description("Whether it has closed; cannot be cleared. If left out while `closedOn` is set, it follows from"
            + " `closedOn`: true unless that date is in the future or has no latest day, such as `2015/..`.")
    public Optional<Boolean> ended;
}
