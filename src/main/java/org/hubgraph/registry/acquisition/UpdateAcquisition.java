package org.hubgraph.registry.acquisition;

import java.util.Optional;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.registry.vocabulary.AcquisitionStatus;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

@Description("Changes to an acquisition. Fields left out stay unchanged; null clears a field.")
@PatchOf(Acquisition.class)
public class UpdateAcquisition extends RelationUpdate {
    @Description("Whether it was announced, completed or called off; cannot be cleared.")
    public Optional<AcquisitionStatus> status;

    @Description("When it was announced; null if unknown.")
    public Optional<PartialDate> announcedOn;

    @Description("When it was completed or called off; not before it was announced; null if unknown. Not for the status"
            + " ANNOUNCED.")
    public Optional<PartialDate> closedOn;

    @Description("The price as reported; null if unknown.")
    public Optional<@Valid NewMoney> price;

    @Description("The share that is bought, as the source reports it, in percent, from 0 to 100; null if unknown.")
    public Optional<Decimal> stakePercent;
}
