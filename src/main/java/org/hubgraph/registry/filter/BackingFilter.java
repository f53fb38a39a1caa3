package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.BackingKind;
import org.hubgraph.value.PartialDate;

@Input("BackingFilter")
@Description("Conditions on backings; all that are given must match. A backing whose value is unknown does not match a"
        + " condition on that value.")
public class BackingFilter extends DatedFilter {
    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull BackingKind> kinds;

    @Description("The backer is a fund that matches this.")
    public FundFilter fund;

    @Description("The backer is an organisation that matches this.")
    public TenantFilter organisation;

    @Description("The backer is a person who matches this.")
    public PersonFilter person;

    @Description("The beneficiary is a hub that matches this.")
    public HubFilter hub;

    @Description("The beneficiary is an organisation that matches this.")
    public TenantFilter tenant;

    @Description("It was committed, or may have, on or after this date.")
    public PartialDate committedFrom;

    @Description("It was committed, or may have, on or before this date.")
    public PartialDate committedUntil;

    @Description("The amount is in this range.")
    public MoneyFilter amount;

    @Description("Whether it belongs to a recorded funding round.")
    public Boolean inRound;

    @Description("It belongs to a funding round that matches this.")
    public FundingRoundFilter round;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull BackingFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull BackingFilter> or;

    @Description("This must not match. A backing whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public BackingFilter not;
}
