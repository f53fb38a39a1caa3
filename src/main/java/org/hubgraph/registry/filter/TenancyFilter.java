package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.TenancyStanding;

@Input("TenancyFilter")
@Description("Conditions on tenancies; all that are given must match. A tenancy whose value is unknown does not match a"
        + " condition on that value.")
public class TenancyFilter extends DatedFilter {
    @Description("The standing is one of these; an empty list matches nothing.")
    public List<@NonNull TenancyStanding> standings;

    @Description("The hub matches this.")
    public HubFilter hub;

    @Description("The organisation matches this.")
    public TenantFilter tenant;

    @Description("Conditions on the premises.")
    public ExactTextFilter premises;

    @Description("Whether the zone of the hub is recorded.")
    public Boolean inZone;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull TenancyFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull TenancyFilter> or;

    @Description("This must not match. A tenancy whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public TenancyFilter not;
}
