package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.SizeBasis;
import org.hubgraph.value.PartialDate;

@Input("FundFilter")
@Description("Conditions on funds; all that are given must match. A fund whose value is unknown does not match"
        + " a condition on that value.")
public class FundFilter extends OrganisationEntryFilter {
    @Description("The level is one of these; an empty list matches nothing.")
    public List<@NonNull FundLevel> levels;

    @Description("Conditions on the reported size.")
    public MoneyFilter size;

    @Description("Whether it has ended, on a known or an unknown date.")
    public Boolean ended;

    @Description("The meaning of the size is one of these; an empty list matches nothing.")
    public List<@NonNull SizeBasis> sizeBases;

    @Description("Launched, or may have been, on or after this date.")
    public PartialDate launchedFrom;

    @Description("Launched, or may have been, on or before this date.")
    public PartialDate launchedUntil;

    @Description("Closed, or may have been, on or after this date.")
    public PartialDate closedFrom;

    @Description("Closed, or may have been, on or before this date.")
    public PartialDate closedUntil;

    @Description("Conditions on the affiliations with it.")
    public AffiliationRelationFilter affiliations;

    @Description("Conditions on the people who are or were affiliated with it.")
    public PersonRelationFilter people;

    @Description("Conditions on the backings that it gave.")
    public BackingRelationFilter backings;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull FundFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull FundFilter> or;

    @Description("This must not match. A fund whose value is unknown does not match the condition, so it is included.")
    public FundFilter not;
}
