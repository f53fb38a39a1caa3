package org.hubgraph.registry.source;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;

@Description("Which source was withdrawn, and when.")
public class WithdrawSource extends ChangeOf {
    @NonNull
    @Description("When it was retracted, as precisely as known; if nothing else is, the year.")
    public PartialDate on;

    @MultiLine
    @Size(max = 2_000)
    @Description("By whom, why, and where that can be read. At most 2,000 characters.")
    public String note;
}
