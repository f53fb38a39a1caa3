package org.hubgraph.registry.backing;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.RoundKind;
import org.hubgraph.value.PartialDate;

@Description("A new funding round of an organisation.")
@PatchOf(FundingRound.class)
public class CreateFundingRound extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The organisation that raised the money: its id or slug.")
    public String tenant;

    @NonNull
    @Description("The kind of the round.")
    public RoundKind kind;

    @Description("When the round was announced.")
    public PartialDate announcedOn;

    @Valid
    @Description("The total of all backers, as reported. Record the amount of each backer in its backing.")
    public NewMoney total;
}
