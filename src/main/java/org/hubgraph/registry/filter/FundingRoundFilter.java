package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.RoundKind;
import org.hubgraph.value.PartialDate;

@Input("FundingRoundFilter")
@Description(
        "Conditions on funding rounds; all that are given must match. A funding round whose value is unknown does not"
                + " match a condition on that value.")
public class FundingRoundFilter {
    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull RoundKind> kinds;

    @Description("The organisation matches this.")
    public TenantFilter tenant;

    @Description("It was announced, or may have, on or after this date.")
    public PartialDate announcedFrom;

    @Description("It was announced, or may have, on or before this date.")
    public PartialDate announcedUntil;

    @Description("The total is in this range.")
    public MoneyFilter total;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the recorded backings of the round.")
    public BackingRelationFilter backings;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull FundingRoundFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull FundingRoundFilter> or;

    @Description(
            "This must not match. A funding round whose value is unknown does not match a condition on it, so it is"
                    + " included.")
    public FundingRoundFilter not;
}
