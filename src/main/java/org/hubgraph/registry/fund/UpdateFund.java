package org.hubgraph.registry.fund;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.EntryUpdate;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.value.PartialDate;

@Description("Changes of a fund: what is left out stays, what is null is cleared.")
public class UpdateFund extends EntryUpdate {
    @Description("Whose money it is; cannot be cleared.")
    public Optional<FundLevel> level;

    @Description("Its size as reported, conversions and all; null if no source gives one.")
    public Optional<@Valid NewMoney> size;

    @Description("What the size means; cannot be cleared: UNSPECIFIED says that no source does.")
    public Optional<SizeBasis> sizeBasis;

    @Description("When it was launched; null for unknown.")
    public Optional<PartialDate> launchedOn;
}
