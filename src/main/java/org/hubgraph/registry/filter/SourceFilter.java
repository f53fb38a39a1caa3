package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;

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

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull SourceFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull SourceFilter> or;

    @Description(
            "This must not match. A source whose value is unknown does not match a condition on it, so it is included.")
    public SourceFilter not;
}
