package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.PartialDate;

@Input("PersonFilter")
@Description("Conditions on people; all that are given must match.")
public class PersonFilter extends EntryFilter {
    @Description("The person works on one of these, in any spelling of case, accents, spaces and hyphens; an empty list"
            + " matches nothing.")
    public List<@NonNull String> fieldsOfWork;

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

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull PersonFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull PersonFilter> or;

    @Description("This must not match.")
    public PersonFilter not;
}
