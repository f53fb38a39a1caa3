package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OrganisationFilter")
@Description("Conditions on an entry that may be of several types; all that are given must match. `{}` matches any.")
public class OrganisationFilter {
    @Description("It is a hub that matches this.")
    public HubFilter hub;

    @Description("It is an organisation that matches this.")
    public TenantFilter tenant;

    @Description("It is a fund that matches this.")
    public FundFilter fund;
}
