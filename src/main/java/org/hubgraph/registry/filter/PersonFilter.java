package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.PartialDate;

@Input("PersonFilter")
@Description("Conditions on people; all that are given must match.")
public class PersonFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("The person has this external id.")
    public ExternalIdFilter externalId;

    @Description("The person works on one of these, in any spelling of case, accents, spaces and hyphens; an empty list"
            + " matches nothing.")
    public List<@NonNull String> fieldsOfWork;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the description that is shown if no language is requested.")
    public ExactTextFilter description;

    @Description("Erased on or after this date.")
    public PartialDate erasedFrom;

    @Description("Erased on or before this date.")
    public PartialDate erasedUntil;

    @Description("Conditions on the affiliations of the person.")
    public AffiliationRelationFilter affiliations;

    @Description("Conditions on the hubs with which the person is or was affiliated, without those of organisations.")
    public HubRelationFilter hubs;

    @Description("Conditions on the organisations with which the person is or was affiliated.")
    public TenantRelationFilter organisations;

    @Description("Conditions on the backings that the person gave.")
    public BackingRelationFilter backings;

    @Description("Conditions on the visits in which the person took part, as a guest or as a person met.")
    public VisitRelationFilter visits;

    @Description("Conditions on the statements of the person.")
    public StatementRelationFilter statements;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull PersonFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull PersonFilter> or;

    @Description("This must not match.")
    public PersonFilter not;
}
