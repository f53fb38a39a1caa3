package org.hubgraph.registry.filter;

import java.time.Instant;
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
public class FundFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("The level is one of these; an empty list matches nothing.")
    public List<@NonNull FundLevel> levels;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("Conditions on the reported size.")
    public MoneyFilter size;

    @Description("The host of its website is one of these, in lower case and without `www.`, such as `example.org`; an"
            + " empty list matches nothing. Several entries may have the same website.")
    public List<@NonNull String> websiteHosts;

    @Description("Whether it has ended, on a known or an unknown date.")
    public Boolean ended;

    @Description("It has this external id.")
    public ExternalIdFilter externalId;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the description that is shown if no language is requested.")
    public ExactTextFilter description;

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

    @Description("The e-mail address for enquiries is exactly one of these; an empty list matches nothing.")
    public List<@NonNull String> emails;

    @Description("The telephone number is one of these, as it is recorded; an empty list matches nothing.")
    public List<@NonNull String> phones;

    @Description("Conditions on the affiliations with it.")
    public AffiliationRelationFilter affiliations;

    @Description("Conditions on the people who are or were affiliated with it.")
    public PersonRelationFilter people;

    @Description("Conditions on the backings that it gave.")
    public BackingRelationFilter backings;

    @Description("Conditions on its figures.")
    public FigureRelationFilter figures;

    @Description("Conditions on the successions in which it is the later one.")
    public SuccessionRelationFilter predecessors;

    @Description("Conditions on the successions in which it is the earlier one.")
    public SuccessionRelationFilter successors;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull FundFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull FundFilter> or;

    @Description("This must not match. A fund whose value is unknown does not match the condition, so it is included.")
    public FundFilter not;
}
