package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;

@Input("StatementFilter")
@Description(
        "Conditions on statements; all that are given must match. A statement whose value is unknown does not match a"
                + " condition on that value.")
public class StatementFilter {
    @Description("The speaker matches this.")
    public PersonFilter person;

    @Description("The language is exactly one of these; an empty list matches nothing.")
    public List<@NonNull LanguageTag> languages;

    @Description("It was said, or may have, on or after this date.")
    public PartialDate saidFrom;

    @Description("It was said, or may have, on or before this date.")
    public PartialDate saidUntil;

    @Description("Whether it was said during a recorded visit.")
    public Boolean duringVisit;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the words.")
    public ExactTextFilter text;

    @Description("The language that it was said in is exactly one of these; an empty list matches nothing.")
    public List<@NonNull LanguageTag> originalLanguages;

    @Description("It was said during a visit that matches this.")
    public VisitFilter visit;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull StatementFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull StatementFilter> or;

    @Description("This must not match. A statement whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public StatementFilter not;
}
