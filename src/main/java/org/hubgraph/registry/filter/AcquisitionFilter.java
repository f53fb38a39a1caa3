package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.AcquisitionStatus;
import org.hubgraph.value.PartialDate;

@Input("AcquisitionFilter")
@Description("Conditions on acquisitions; all that are given must match. An acquisition whose value is unknown does not"
        + " match a condition on that value.")
public class AcquisitionFilter {
    @Description("The status is one of these; an empty list matches nothing.")
    public List<@NonNull AcquisitionStatus> statuses;

    @Description("The buyer matches this.")
    public TenantFilter buyer;

    @Description("The organisation that is bought matches this.")
    public TenantFilter bought;

    @Description("It was announced, or may have, on or after this date.")
    public PartialDate announcedFrom;

    @Description("It was announced, or may have, on or before this date.")
    public PartialDate announcedUntil;

    @Description("It was completed or called off, or may have, on or after this date.")
    public PartialDate closedFrom;

    @Description("It was completed or called off, or may have, on or before this date.")
    public PartialDate closedUntil;

    @Description("The price is in this range.")
    public MoneyFilter price;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull AcquisitionFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull AcquisitionFilter> or;

    @Description("This must not match. An acquisition whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public AcquisitionFilter not;
}
