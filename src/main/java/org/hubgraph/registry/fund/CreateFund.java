package org.hubgraph.registry.fund;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.NewOrganisation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.SizeBasis;
import org.hubgraph.value.PartialDate;

@Description("A new fund.")
@PatchOf(Fund.class)
public class CreateFund extends NewOrganisation {
    @NonNull
    @Description("The provider of the money.")
    public FundLevel level;

    @Valid
    @Description("The size as reported; omit it if no source gives one.")
    public NewMoney size;

    @Description("The meaning of the size; UNSPECIFIED by default.")
    public SizeBasis sizeBasis;

    @Description("When it was launched, as precisely as a source says.")
    public PartialDate launchedOn;

    @Description("When it closed; omit it while the fund exists or if the date is unknown.")
    public PartialDate closedOn;

    @Description(
            "Whether it has closed. Default: true if `closedOn` is given, is not in the future and has a latest day"
                    + " (unlike `2015/..`); otherwise false.")
    public Boolean ended;
}
