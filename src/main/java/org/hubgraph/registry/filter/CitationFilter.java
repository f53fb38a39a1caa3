package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Confidence;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;

@Input("CitationFilter")
@Description("Conditions on citations; all that are given must match. A citation whose value is unknown does not match"
        + " a condition on that value.")
public class CitationFilter {
    @Description("The source has one of these slugs; an empty list matches nothing.")
    public List<@NonNull String> sources;

    @Description(
            "The object that the citation is about is of one of these types, such as `Hub` or `Tenancy`; an empty list"
                    + " matches nothing.")
    public List<@NonNull String> subjectTypes;

    @Description("The cited field is one of these, such as `openedOn`; an empty list matches nothing. Citations of an"
            + " object as a whole do not match.")
    public List<@NonNull String> fields;

    @Description("The rank is one of these; an empty list matches nothing.")
    public List<@NonNull CitationRank> ranks;

    @Description("The confidence is one of these; an empty list matches nothing.")
    public List<@NonNull Confidence> confidences;

    @Description("The locator is exactly one of these; an empty list matches nothing.")
    public List<@NonNull String> locators;

    @Description("The locator is of one of these kinds; an empty list matches nothing.")
    public List<@NonNull LocatorKind> locatorKinds;

    @Description("The source was accessed, or may have been accessed, on or after this date.")
    public PartialDate accessedFrom;

    @Description("The source was accessed, or may have been accessed, on or before this date.")
    public PartialDate accessedUntil;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("The source matches this.")
    public SourceFilter source;

    @Description("Conditions on the quote.")
    public ExactTextFilter quote;

    @Description("The language of the quote is exactly one of these; an empty list matches nothing.")
    public List<@NonNull LanguageTag> quoteLanguages;

    @Description("Conditions on the value that the source states, if sources state different values.")
    public ExactTextFilter statedValue;

    @Description("Conditions on the note.")
    public ExactTextFilter note;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull CitationFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull CitationFilter> or;

    @Description("This must not match. A citation whose value is unknown does not match the condition, so it is"
            + " included.")
    public CitationFilter not;
}
