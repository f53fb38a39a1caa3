package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.RoleKind;

@Input("AffiliationFilter")
@Description("Conditions on affiliations; all that are given must match. An affiliation whose value is unknown does not"
        + " match a condition on that value.")
public class AffiliationFilter extends DatedFilter {
    @Description("The role is one of these; an empty list matches nothing.")
    public List<@NonNull RoleKind> roles;

    @Description("The person matches this.")
    public PersonFilter person;

    @Description("It is with an organisation that matches this.")
    public TenantFilter tenant;

    @Description("It is with a hub itself that matches this.")
    public HubFilter hub;

    @Description("It is with a fund that matches this.")
    public FundFilter fund;

    @Description("It is on behalf of an organisation that matches this.")
    public TenantFilter onBehalfOf;

    @Description("Conditions on the title.")
    public ExactTextFilter title;

    @Description("Conditions on the area that the person is responsible for or represents.")
    public ExactTextFilter area;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull AffiliationFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull AffiliationFilter> or;

    @Description("This must not match. An affiliation whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public AffiliationFilter not;
}
