package org.hubgraph.registry.backing;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.PartialDate;

@Description("A new backing of a hub or a tenant by a fund.")
@PatchOf(Backing.class)
public class CreateBacking extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The fund: its id or slug.")
    public String fund;

    @Explicit
    @NonNull
    @Id
    @Description("The hub or tenant: its id. A slug is not accepted, because slugs are unique only within a type.")
    public String beneficiary;

    @NonNull
    @Description("The form of the support.")
    public BackingKind kind;

    @Valid
    @Description("The amount for this beneficiary, as reported. This is not the size of the fund.")
    public NewMoney amount;

    @Description("When the amount was committed.")
    public PartialDate committedOn;
}
