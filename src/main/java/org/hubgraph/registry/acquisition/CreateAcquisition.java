package org.hubgraph.registry.acquisition;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.AcquisitionStatus;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

@Description("A new acquisition of an organisation by another.")
@PatchOf(Acquisition.class)
public class CreateAcquisition extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The organisation that buys: its id or slug.")
    public String buyer;

    @Explicit
    @NonNull
    @Id
    @Description("The organisation that is bought: its id or slug.")
    public String bought;

    @NonNull
    @Description("Whether it was announced, completed or called off.")
    public AcquisitionStatus status;

    @Description("When it was announced.")
    public PartialDate announcedOn;

    @Description("When it was completed or called off; not before it was announced. Not for the status ANNOUNCED.")
    public PartialDate closedOn;

    @Valid
    @Description("The price as reported.")
    public NewMoney price;

    @Description("The share that is bought, as the source reports it, in percent, from 0 to 100.")
    public Decimal stakePercent;
}
