package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.vocabulary.SuccessionKind;
import org.hubgraph.value.PartialDate;

@Input("SuccessionFilter")
@Description(
        "Conditions on successions; all that are given must match. A succession whose value is unknown does not match"
                + " a condition on that value.")
public class SuccessionFilter {
    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull SuccessionKind> kinds;

    @Description("Both entries are of one of these types; an empty list matches nothing.")
    public List<@NonNull EntryType> types;

    @Description("The later one took the place of the earlier one, or may have, on or after this date.")
    public PartialDate succeededFrom;

    @Description("The later one took the place of the earlier one, or may have, on or before this date.")
    public PartialDate succeededUntil;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("The earlier one matches this.")
    public OrganisationFilter predecessor;

    @Description("The later one matches this.")
    public OrganisationFilter successor;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull SuccessionFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull SuccessionFilter> or;

    @Description("This must not match. A succession whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public SuccessionFilter not;
}
