package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.PartialDate;

@Input("VisitFilter")
@Description("Conditions on visits; all that are given must match. A visit whose value is unknown does not match a"
        + " condition on that value.")
public class VisitFilter {
    @Description("The hub matches this.")
    public HubFilter hub;

    @Description("A person who took part, as a visitor or as a person met, matches this.")
    public PersonFilter person;

    @Description("It took place, or may have, on or after this date.")
    public PartialDate from;

    @Description("It took place, or may have, on or before this date.")
    public PartialDate until;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("A guest matches this.")
    public PersonFilter guest;

    @Description("A person who was met matches this.")
    public PersonFilter met;

    @Description("Conditions on the statements during the visit.")
    public StatementRelationFilter statements;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull VisitFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull VisitFilter> or;

    @Description(
            "This must not match. A visit whose value is unknown does not match a condition on it, so it is included.")
    public VisitFilter not;
}
