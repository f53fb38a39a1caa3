package org.hubgraph.registry.backing;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.BackingKind;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

@Description("A new backing of a hub or an organisation by a fund, an organisation or a person.")
@PatchOf(Backing.class)
public class CreateBacking extends NewDatedRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The fund, organisation or person that gives the support: its id. A slug is not accepted, because"
            + " slugs are unique only within a type.")
    public String backer;

    @Explicit
    @NonNull
    @Id
    @Description("The hub or tenant: its id. A slug is not accepted, because slugs are unique only within a type.")
    public String beneficiary;

    @Explicit
    @Id
    @Description("The funding round that the support belongs to: its id. It must be a round of the beneficiary.")
    public String round;

    @NonNull
    @Description("The form of the support.")
    public BackingKind kind;

    @Valid
    @Description("The amount of this backer for this beneficiary, as reported. This is not the size of a fund, and not"
            + " the total of a round.")
    public NewMoney amount;

    @Description("The backer's share of the beneficiary as the source reports it, in percent, from 0 to 100.")
    public Decimal stakePercent;

    @Description("When the amount was committed.")
    public PartialDate committedOn;
}
