package org.hubgraph.registry.source;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;

@Description("The source to withdraw, and when it was retracted.")
public class WithdrawSource extends ChangeOf {
    @NonNull
    @Description("When it was retracted, as precisely as known: at least the year.")
    public PartialDate on;

    @MultiLine
    @Size(max = 2_000)
    @Description("Who retracted it and why, and where this is documented. At most 2,000 characters.")
    public String note;

    /** Describes the inherited field for clients. */
    @Description("The source to withdraw: its id or slug.")
    public void setId(String id) {
        this.id = id;
    }
}
