package org.hubgraph.registry.fund;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewEntry;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.value.PartialDate;

@Description("A new fund.")
public class CreateFund extends NewEntry {
    @NonNull
    @Description("Whose money it is.")
    public FundLevel level;

    @Valid
    @Description("Its size as reported; leave it out if no source gives one.")
    public NewMoney size;

    @Description("What the size means; without it, UNSPECIFIED.")
    public SizeBasis sizeBasis;

    @Description("When it was launched, as precisely as a source says.")
    public PartialDate launchedOn;
}
