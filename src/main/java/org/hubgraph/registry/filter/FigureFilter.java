package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureQualifier;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.PartialDate;

@Input("FigureFilter")
@Description("Conditions on figures; all that are given must match. A figure whose value is unknown does not match a"
        + " condition on that value.")
public class FigureFilter {
    @Description(
            "What the figure is about is of one of these types; an empty list matches nothing. People have no figures.")
    public List<@NonNull EntryType> organisationTypes;

    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull FigureKind> kinds;

    @Description("The qualifier is one of these; an empty list matches nothing.")
    public List<@NonNull FigureQualifier> qualifiers;

    @Description("The currency is one of these; an empty list matches nothing.")
    public List<@NonNull CurrencyCode> currencies;

    @Description("The unit is one of these; an empty list matches nothing.")
    public List<@NonNull FigureUnit> units;

    @Description("Conditions on the amount.")
    public FigureAmountFilter amount;

    @Description("The date is, or may be, on or after this date.")
    public PartialDate dateFrom;

    @Description("The date is, or may be, on or before this date.")
    public PartialDate dateUntil;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the label.")
    public ExactTextFilter label;

    @Description("It is about a hub that matches this.")
    public HubFilter hub;

    @Description("It is about an organisation that matches this.")
    public TenantFilter tenant;

    @Description("It is about a fund that matches this.")
    public FundFilter fund;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull FigureFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull FigureFilter> or;

    @Description(
            "This must not match. A figure whose value is unknown does not match the condition, so it is included.")
    public FigureFilter not;
}
