package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

@Input("SourceFilter")
@Description("Conditions on sources; all that are given must match. A source whose value is unknown does not match a"
        + " condition on that value.")
public class SourceFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("The publisher is exactly one of these; an empty list matches nothing.")
    public List<@NonNull String> publishers;

    @Description("The language is exactly one of these; an empty list matches nothing.")
    public List<@NonNull LanguageTag> languages;

    @Description("It was published, or may have, on or after this date.")
    public PartialDate publishedFrom;

    @Description("It was published, or may have, on or before this date.")
    public PartialDate publishedUntil;

    @Description("Whether it was withdrawn.")
    public Boolean withdrawn;

    @Description("Whether it reports from another recorded source.")
    public Boolean relaying;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the title.")
    public ExactTextFilter title;

    @Description("At least one author is exactly one of these; an empty list matches nothing.")
    public List<@NonNull String> authors;

    @Description("The address is exactly one of these; an empty list matches nothing.")
    public List<@NonNull WebAddress> urls;

    @Description("The licence is one of these SPDX identifiers; an empty list matches nothing.")
    public List<@NonNull String> licences;

    @Description("It was retracted, or may have been, on or after this date.")
    public PartialDate withdrawnFrom;

    @Description("It was retracted, or may have been, on or before this date.")
    public PartialDate withdrawnUntil;

    @Description("It reports from a source that matches this.")
    public SourceFilter relays;

    @Description("Conditions on the citations of the source.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull SourceFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull SourceFilter> or;

    @Description(
            "This must not match. A source whose value is unknown does not match a condition on it, so it is included.")
    public SourceFilter not;
}
