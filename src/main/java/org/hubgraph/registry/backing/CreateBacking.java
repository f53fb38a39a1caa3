package org.hubgraph.registry.backing;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.value.PartialDate;

@Description("That a fund stands behind a hub or a tenant.")
public class CreateBacking extends NewRelation {
    @NonNull
    @Id
    @Description("The fund: its id or its slug.")
    public String fund;

    @NonNull
    @Id
    @Description("The hub or tenant: its id. No slug: one may be of a hub and of a tenant.")
    public String beneficiary;

    @NonNull
    @Description("How it stands behind it.")
    public BackingKind kind;

    @Valid
    @Description("The sum this beneficiary got, as reported. The size of the fund is not it.")
    public NewMoney amount;

    @Description("When the sum was committed.")
    public PartialDate committedOn;
}
